// The web applications' own sign-in is closed: whoever signed out, or was away too long,
// loads the application again, and the server shows our page first and comes back here.
const away = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace(document.baseURI);
  }
};
window.addEventListener('hashchange', away);
away();

export default [];
