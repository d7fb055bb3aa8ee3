// copies a code or a link and prints; the buttons appear only when this works
(() => {
  const said = document.getElementById("copied");
  const done = (button, label) => {
    button.textContent = button.dataset.copied;
    said.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; said.textContent = ""; }, 3000);
  };
  if (navigator.clipboard) {
    document.querySelectorAll("[data-copy]").forEach((button) => {
      const label = button.textContent;
      button.hidden = false;
      button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy).then(() => done(button, label)));
    });
  }
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
