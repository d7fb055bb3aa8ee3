// desks are shared: whoever signed out leaves nothing of what they typed in any tab of this browser
if (document.querySelector("main[data-wipe]")) {
  Object.keys(sessionStorage).filter((key) => key.startsWith("peygir:")).forEach((key) => sessionStorage.removeItem(key));
  new BroadcastChannel("peygir-desk").postMessage("out");
}
// Tasklist names the open task after the #, which is not sent along: without it the way back would end at its lists
if (location.hash.startsWith("#/")) {
  document.querySelectorAll('main form[method="post"]').forEach((form) => { form.action += location.hash; });
}
