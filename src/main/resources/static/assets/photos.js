// refuses photos that are too large or too many before they are sent: the answer could not keep what was typed
document.querySelectorAll("input[type=file][data-bytes]").forEach((input) => {
  const { bytes, large, count, many } = input.dataset;
  const note = document.createElement("p");
  note.className = "pg-error";
  note.setAttribute("role", "alert");
  note.hidden = true;
  input.labels[0].after(note);
  const check = () => {
    const files = [...input.files];
    const tooLarge = files.some((file) => file.size > Number(bytes));
    const tooMany = count && files.length > Number(count);
    note.textContent = tooLarge ? large : tooMany ? many : "";
    note.hidden = !note.textContent;
    return note.hidden;
  };
  input.addEventListener("change", check);
  input.form.addEventListener("submit", (event) => {
    if (!check()) {
      event.preventDefault();
      input.focus();
    }
  });
});
