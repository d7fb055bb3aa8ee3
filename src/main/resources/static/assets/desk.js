// desks are shared: whoever signed out leaves nothing of what they typed in any tab of this browser
if (document.querySelector("main[data-wipe]")) {
  Object.keys(sessionStorage).filter((key) => key.startsWith("peygir:")).forEach((key) => sessionStorage.removeItem(key));
  new BroadcastChannel("peygir-desk").postMessage("out");
}
