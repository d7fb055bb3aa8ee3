// a number that nobody here chose: it goes into the ticket, so that no ticket can be foreseen
(() => {
  const field = document.getElementById("nonce");
  if (!field || !window.crypto || !crypto.getRandomValues) {
    return;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  field.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  document.getElementById("nonce-shown").textContent = field.value;
  document.getElementById("nonce-own").hidden = false;
})();
