// makes the call-taker's page one for the keyboard: search while typing, arrows and Enter, Ctrl+Enter sends
(() => {
  const form = document.querySelector(".pg-intake");
  const by = (id) => document.getElementById(id);
  const q = by("q");
  let wait, searching = Promise.resolve(), last = q.value, asked = 0, followed = 0;
  const topics = () => [...by("topic").querySelectorAll("[name=topic]")];

  const fetched = (path) => fetch(path, { headers: { Accept: "text/html" } })
    .then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status))
    .then((text) => new DOMParser().parseFromString(text, "text/html"));

  const swap = (from, id) => {
    const typed = new Map([...by(id).querySelectorAll("[name]")].map((field) => [field.name, field.value]));
    const at = by(id).contains(document.activeElement) && document.activeElement.id;
    by(id).replaceWith(document.adoptNode(from.getElementById(id)));
    by(id).querySelectorAll("input:not([type=radio]), select").forEach((field) => {
      field.value = field.value || (typed.get(field.name) ?? "");
    });
    // whoever typed on meanwhile stays where they are
    if (at) {
      by(at)?.focus();
    }
  };

  const search = () => {
    clearTimeout(wait);
    if (q.value === last) {
      return searching;
    }
    last = q.value;
    const mine = ++asked;
    searching = fetched(`/staff/intake/topics?q=${encodeURIComponent(q.value)}`)
      .then((page) => mine === asked && swap(page, "topic")).catch(() => {});
    return searching;
  };

  const follow = () => {
    const said = new URLSearchParams(new FormData(form));
    ["_csrf", "number", "name", "text", "address"].forEach((name) => said.delete(name));
    const mine = ++followed;
    return fetched(`/staff/intake/about?${said}`)
      .then((page) => mine === followed && ["about", "questions", "nearby"].forEach((id) => swap(page, id))).catch(() => {});
  };

  const choose = (radio) => {
    radio.checked = true;
    radio.focus();
    return follow();
  };

  q.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(search, 150); });
  q.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "Enter" || event.ctrlKey || event.isComposing) {
      return;
    }
    event.preventDefault();
    search().then(() => {
      const first = topics()[0];
      if (first) {
        choose(first);
        if (event.key === "Enter") {
          by("text").focus();
        }
      }
    });
  });
  form.addEventListener("change", (event) => event.target.name === "topic" && follow());

  const stops = () => [...form.querySelectorAll("input:not([type=hidden]), select, textarea, #send")]
    .filter((field) => field.offsetParent && (field.type !== "radio" || field.checked));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) {
      return;
    }
    if (event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(by("send"));
    }
    else if (event.target.matches("input, select")) {
      event.preventDefault();
      (event.target.name === "topic" ? by("text") : stops()[stops().indexOf(event.target) + 1])?.focus();
    }
  });

  // the map weighs more than the page: it comes when it is asked for
  const load = (script) => new Promise((done) => {
    document.head.append(Object.assign(document.createElement("script"), { src: script, onload: done }));
  });
  by("map-door").addEventListener("toggle", async () => {
    if (!window.L) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: form.dataset.mapStyle }));
      await load(form.dataset.mapScript);
      await load(form.dataset.where);
    }
  });
  by("mapbox").addEventListener("click", () => setTimeout(follow));
  by("map-door").hidden = by("keys").hidden = false;
  form.querySelector("[name=find]").hidden = true;
  (by("topic-error") ? q : form.querySelector("[aria-invalid=true]"))?.focus();
})();
