// The web applications' own sign-in is closed. Whoever signed out comes to our page; whose session ran out signs in
// again in another tab while this one keeps everything as it stands.
const USER = '/camunda/api/admin/auth/user/default';
const SAY = {
  title: 'زمان ورود شما تمام شده است',
  text: 'آنچه نوشته‌اید همین‌جاست و از دست نمی‌رود. در برگهٔ تازه دوباره با همان حساب وارد شوید و به این برگه برگردید.',
  signIn: 'ورود دوباره',
  check: 'وارد شدم',
  still: 'هنوز وارد نشده‌اید.',
};
const desk = new BroadcastChannel('peygir-desk');
const wipe = () => Object.keys(sessionStorage).filter((key) => key.startsWith('peygir:')).forEach((key) => sessionStorage.removeItem(key));
const unanswered = new Set();
let dialog;
let before;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

function ask(rootScope, authentication) {
  if (dialog) return;
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const look = () => back(rootScope, authentication, status);
  dialog = make('dialog', { className: 'peygir-again', dir: 'rtl', lang: 'fa' },
    make('h2', { id: 'peygir-again', textContent: SAY.title }), make('p', { textContent: SAY.text }),
    make('div', { className: 'pgc-actions' },
      make('button', { type: 'button', className: 'btn btn-primary', textContent: SAY.signIn, onclick: () => window.open('/staff/sign-in?again') }),
      make('button', { type: 'button', className: 'btn btn-default', textContent: SAY.check, onclick: look })), status);
  dialog.setAttribute('aria-labelledby', 'peygir-again');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  dialog.returning = () => document.visibilityState === 'visible' && look();
  window.addEventListener('focus', dialog.returning);
  document.addEventListener('visibilitychange', dialog.returning);
}

async function back(rootScope, authentication, status) {
  const answer = await fetch(USER, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) {
    status.textContent = SAY.still;
    return;
  }
  if ((await answer.json()).userId !== before?.name) {
    wipe();
    location.reload();
    return;
  }
  window.removeEventListener('focus', dialog?.returning);
  document.removeEventListener('visibilitychange', dialog?.returning);
  dialog?.remove();
  dialog = null;
  rootScope.$apply(() => {
    authentication.updateAuthentication(before);
    release();
    unanswered.forEach((again) => again());
  });
  window.dispatchEvent(new Event('peygir:back'));
}

/* Tasklist waits for ever for the list that was refused for want of a session, and asks for no other meanwhile */
function keepAsking(filters) {
  const ask = filters.getTasks;
  filters.getTasks = function getTasks(query, done) {
    const asked = () => ask.call(this, typeof query === 'string' ? query : { ...query }, (...answer) => {
      unanswered.delete(asked);
      done(...answer);
    });
    unanswered.add(asked);
    return asked();
  };
}

/* what asks by itself keeps silent while nobody is signed in */
function keepSilent(rootScope) {
  const tell = rootScope.$broadcast;
  rootScope.$broadcast = function $broadcast(name, ...more) {
    return dialog && name === 'refresh' ? undefined : tell.call(this, name, ...more);
  };
}

/* what was refused for want of a session never came to an end for the buttons that sent it */
function release() {
  document.querySelectorAll('.form-actions button, button.claim, button.unclaim').forEach((button) => {
    for (let scope = window.angular.element(button).scope?.(); scope; scope = scope.$parent) {
      ['completeInProgress', 'submitInProgress'].filter((flag) => Object.hasOwn(scope, flag)).forEach((flag) => { scope[flag] = false; });
    }
  });
}

function watch(injector) {
  const rootScope = injector.get('$rootScope');
  const authentication = injector.get('AuthenticationService');
  keepAsking(injector.get('camAPI').resource('filter'));
  keepSilent(rootScope);
  const remember = () => { before = rootScope.authentication ?? before; };
  rootScope.$on('authentication.changed', remember);
  rootScope.$watch('authentication', remember);
  rootScope.$on('authentication.login.required', (event) => {
    if (!before) return;
    event.preventDefault();
    rootScope.authentication = before;
    ask(rootScope, authentication);
  });
}

async function signOut(event) {
  if (!event.target.closest?.('li.logout a')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  wipe();
  const answer = await fetch(`${USER}/logout`, { method: 'POST' }).catch(() => null);
  desk.postMessage('out');
  location.replace(answer?.headers.get('X-Next') ?? '/staff/sign-in?out');
}

const away = () => { if (location.hash.startsWith('#/login')) location.replace(document.baseURI); };
const started = setInterval(() => {
  const injector = window.angular?.element(document.documentElement).injector?.();
  if (injector) {
    clearInterval(started);
    watch(injector);
  }
}, 50);
document.addEventListener('click', signOut, true);
desk.addEventListener('message', () => { wipe(); location.reload(); });
window.addEventListener('hashchange', away);
away();

export default [];
