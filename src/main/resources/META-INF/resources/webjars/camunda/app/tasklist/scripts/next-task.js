// One key takes the task that comes next; which one it is, the server decides.
const NEXT = '/staff/api/tasks/next';
const SAY = {
  take: 'کار بعدی',
  key: 'Ctrl + Alt + N',
  none: 'کار آزادی برای شما نیست.',
  failed: 'کار بعدی گرفته نشد؛ دوباره امتحان کنید.',
  close: 'بستن',
  done: 'ثبت شد.',
};
const LONG = 12000;
const SHORT = 4000;
let box;
let busy = false;
let leaving;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// there from the start, or screen readers would not hear the first sentence
function place() {
  const text = make('p', {});
  text.setAttribute('role', 'status');
  const close = make('button', { type: 'button', className: 'btn btn-link', textContent: SAY.close, onclick: leave });
  box = make('div', { className: 'peygir-why', dir: 'rtl', lang: 'fa' }, text, close);
  box.say = (words, task, time = LONG) => {
    text.textContent = words;
    box.task = task;
    box.hidden = false;
    clearTimeout(leaving);
    // whoever is reading it or about to close it is given the time
    const go = () => { if (box.matches(':hover, :focus-within')) leaving = setTimeout(go, SHORT); else leave(); };
    leaving = setTimeout(go, time);
  };
  box.hidden = true;
  document.body.append(box);
  window.addEventListener('hashchange', () => { if (box.task && opened() !== box.task) leave(); });
  window.addEventListener('peygir:completed', () => box.say(SAY.done, undefined, SHORT));
}

function leave() {
  clearTimeout(leaving);
  box.hidden = true;
}

const opened = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

function show(task) {
  const [path, search] = location.hash.slice(1).split('?');
  const wanted = new URLSearchParams(search);
  wanted.set('task', task);
  location.hash = `#${path || '/'}?${wanted}`;
  window.angular.element(document.documentElement).injector().get('$rootScope').$broadcast('refresh');
}

async function take() {
  if (busy) return;
  busy = true;
  try {
    const given = await fetch(`${NEXT}/token`);
    if (given.status === 401) {
      window.angular.element(document.documentElement).injector().get('$rootScope').$broadcast('authentication.login.required');
      return;
    }
    const token = await given.json();
    const answer = await fetch(NEXT, { method: 'POST', headers: { Accept: 'application/json', [token.header]: token.token } });
    if (answer.status === 204) {
      box.say(SAY.none);
    } else if (answer.ok) {
      const next = await answer.json();
      show(next.task);
      box.say(next.why, next.task);
    } else {
      box.say(SAY.failed);
    }
  } catch {
    box.say(SAY.failed);
  } finally {
    busy = false;
  }
}

function told() {
  const why = sessionStorage.getItem('peygir:why');
  sessionStorage.removeItem('peygir:why');
  if (why) box.say(why, opened());
}

function listen() {
  const root = window.angular.element(document.documentElement).injector?.()?.get('$rootScope');
  root?.$on('shortcut:nextTask', take);
  return Boolean(root);
}

export default {
  id: 'peygir-next-task',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render: (node) => {
    node.replaceChildren(make('button', { type: 'button', className: 'btn btn-link peygir-next', title: SAY.key, textContent: SAY.take, onclick: take }));
    if (box) return;
    place();
    listen();
    told();
  },
};
