// Tasklist counts the list that is open and no other. Here each says how much it holds; asked again when the open one
// changed, when a task was done, taken or left, when somebody comes back to the page, and once a minute while it is
// looked at.
const COUNTS = '/staff/api/tasks/counts';
const MINUTE = 60000;
const SMALL = 768;
let counts = {};
let waiting;
let opened;

const angular = () => window.angular;
const filterOf = (item) => angular().element(item).scope?.()?.filter?.id;

function write() {
  document.querySelectorAll('.task-filters .item .name a').forEach((name) => {
    const count = counts[filterOf(name)];
    const shown = name.querySelector('.peygir-count') ?? name.appendChild(Object.assign(document.createElement('span'), { className: 'peygir-count' }));
    const text = count === undefined ? '' : `(${count.toLocaleString('fa-IR')})`;
    if (shown.textContent !== text) shown.textContent = text;
  });
  // Tasklist's own number keeps its place in the page, in digits as everything else
  document.querySelectorAll('.total-results, .pagination a').forEach(({ firstChild: number }) => {
    if (number && /\d/.test(number.nodeValue)) number.nodeValue = number.nodeValue.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]);
  });
}

async function ask() {
  clearTimeout(waiting);
  // nobody is signed in: asked again when somebody is
  if (document.hidden || document.querySelector('dialog.peygir-again')) return;
  const answer = await fetch(COUNTS, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (answer?.ok) counts = await answer.json();
  write();
  waiting = setTimeout(ask, MINUTE);
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 500);
}

/* on a phone the task stands below the whole list */
function comeToTask() {
  const task = new URLSearchParams(location.hash.split('?')[1]).get('task');
  if (task && task !== opened && window.innerWidth <= SMALL) document.querySelector('.task-details')?.scrollIntoView();
  opened = task;
}

export default {
  id: 'peygir-lists',
  pluginPoint: 'tasklist.navbar.action',
  priority: 10,
  render: () => {
    if (opened !== undefined) return;
    opened = null;
    let last = '';
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('.task-filters .item .counter')].map((one) => one.textContent).join();
      if (now !== last) soon();
      last = now;
      write();
    }).observe(document.querySelector('[cam-tasks], .tasks-dashboard, body'), { childList: true, characterData: true, subtree: true });
    document.addEventListener('visibilitychange', ask);
    ['peygir:completed', 'peygir:claimed', 'peygir:back'].forEach((change) => window.addEventListener(change, ask));
    window.addEventListener('hashchange', comeToTask);
    comeToTask();
    ask();
  },
};
