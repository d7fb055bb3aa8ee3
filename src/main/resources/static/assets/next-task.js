// Says in Tasklist why this task is next; without this script the task opens all the same.
const form = document.querySelector("[data-next]");
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  const answer = await fetch("/staff/api/tasks/next", { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields) }).catch(() => null);
  if (!answer?.ok || answer.status === 204) {
    form.submit();
    return;
  }
  const next = await answer.json();
  sessionStorage.setItem("peygir:why", next.why);
  location.assign(next.link);
});
