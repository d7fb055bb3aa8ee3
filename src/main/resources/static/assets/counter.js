// says how many characters are left once a text gets long
document.querySelectorAll("[data-counter]").forEach((line) => {
  const field = document.getElementById(line.dataset.counter);
  const limit = Number(line.dataset.limit);
  const start = line.textContent;
  const digits = new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : "en");
  const show = () => {
    const left = limit - field.value.length;
    line.textContent = field.value ? `${digits.format(left)} ${line.dataset.left}` : start;
    line.classList.toggle("low", left < 100);
  };
  field.addEventListener("input", show);
  show();
});
