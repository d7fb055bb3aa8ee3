// puts back into its form what was typed before the session ran out; parts of a form that come later get theirs when they come
(() => {
  const note = document.getElementById("begun");
  const fields = new Map(Object.entries(JSON.parse(note.dataset.fields)));
  const path = (url) => new URL(url, location.href).pathname;
  const forms = [...document.querySelectorAll("main form")].filter((form) => form.method === "post");
  const names = (form) => [...form.elements].filter((control) => fields.has(control.name)).length;
  const form = forms.filter((one) => path(one.action) === path(note.dataset.action)).concat(forms)
    .reduce((best, one) => (best && names(best) >= names(one) ? best : one), null);
  const controls = (name) => [...(form?.elements ?? [])].filter((control) => control.name === name && control.type !== "file" && control.type !== "submit");
  const tell = (control, ...events) => events.forEach((event) => control.dispatchEvent(new Event(event, { bubbles: true })));

  const put = (name, values) => {
    const found = controls(name);
    const boxes = found.filter((control) => ["radio", "checkbox"].includes(control.type));
    if (boxes.length) {
      const meant = boxes.filter((box) => values.includes(box.value));
      boxes.filter((box) => box.type === "checkbox").forEach((box) => { box.checked = values.includes(box.value); });
      meant.forEach((box) => { box.checked = true; tell(box, "change"); });
      return meant.length > 0;
    }
    found.forEach((control, i) => {
      control.value = values[i] ?? values[0];
      tell(control, "input", "change");
    });
    return found.length > 0 && found.every((control, i) => control.value === (values[i] ?? values[0]));
  };

  const fill = () => [...fields].forEach(([name, values]) => put(name, values) && fields.delete(name));
  // a box that is not ticked is not sent
  const clear = () => [...(form?.elements ?? [])].filter((control) => control.type === "checkbox" && !fields.has(control.name))
    .forEach((box) => { box.checked = false; });
  const showLeft = () => {
    const left = [...fields].map(([name, values]) => [name, values.join("، ").trim()]).filter(([, text]) => text.length > 2);
    const list = document.getElementById("begun-left");
    list.hidden = !left.length;
    list.replaceChildren(...left.map(([, text]) => Object.assign(document.createElement("dd"), { textContent: text, dir: "auto" })));
  };

  clear();
  fill();
  const late = new MutationObserver(fill);
  late.observe(form ?? document.body, { childList: true, subtree: true });
  setTimeout(() => { late.disconnect(); fill(); showLeft(); }, 4000);
})();
