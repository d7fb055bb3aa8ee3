// the page that waits notices by itself; where a script opened this window, it closes
window.close();
