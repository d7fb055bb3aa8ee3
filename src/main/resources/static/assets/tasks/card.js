/* The case card above a task form: the server's page fragment, fetched so that one card serves every form. */

const SAY = {
  loading: 'در حال بارگذاری پروندهٔ پیام…',
  failed: 'پروندهٔ پیام بارگذاری نشد. آنچه نوشته‌اید همین‌جاست.',
  gone: 'این کار دیگر نزد شما نیست.',
  expired: 'زمان ورود شما تمام شده است. در برگهٔ دیگری وارد شوید و سپس دوباره امتحان کنید؛ آنچه نوشته‌اید همین‌جاست.',
  stuck: 'کار رها نشد؛ دوباره امتحان کنید.',
  empty: 'خبر را بنویسید.',
  unsent: 'خبر فرستاده نشد؛ آنچه نوشته‌اید همین‌جاست. دوباره امتحان کنید.',
};

export function caseCard(slot, camForm) {
  slot.classList.add('pgc-slot');
  const url = `/staff/tasks/${encodeURIComponent(camForm.taskId)}/`;
  const listeners = [];
  const card = { data: {}, load, headers, whenLoaded: (listener) => listeners.push(listener) };

  function headers() {
    return { [card.data.csrfHeader]: card.data.csrfToken };
  }

  async function load() {
    if (!slot.querySelector('[data-code]')) note(slot, SAY.loading);
    const answer = await fetch(`${url}card`, { redirect: 'manual', headers: { Accept: 'text/html' } }).catch(() => null);
    if (!answer || (!answer.ok && ![401, 404].includes(answer.status) && answer.type !== 'opaqueredirect')) return note(slot, SAY.failed, load);
    if (answer.status === 404) return note(slot, SAY.gone);
    // put in as it is and never compiled by Angular: a citizen's text may hold {{ }}
    const found = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-code]');
    if (!found) return note(slot, SAY.expired, load, '/staff/sign-in?again');
    slot.replaceChildren(found);
    card.data = found.dataset;
    found.querySelector('[data-give-back]')?.addEventListener('click', giveBack);
    found.querySelector('[data-send-interim]')?.addEventListener('click', sendInterim);
    listeners.forEach((listener) => listener(card.data));
  }

  async function sendInterim({ target }) {
    const area = slot.querySelector('[data-interim]');
    slot.querySelector('[data-interim-problem]')?.remove();
    const problem = (text) => {
      const said = Object.assign(document.createElement('p'), { className: 'pgf-error', textContent: text });
      said.setAttribute('role', 'alert');
      said.dataset.interimProblem = '';
      target.before(said);
      target.disabled = false;
    };
    if (!area.value.trim()) return problem(SAY.empty);
    target.disabled = true;
    const answer = await fetch(`${url}interim`, { method: 'POST', redirect: 'manual', headers: { ...headers(), Accept: 'text/html' },
      body: new URLSearchParams({ text: area.value }) }).catch(() => null);
    return answer?.ok ? load() : problem(SAY.unsent);
  }

  async function giveBack({ target }) {
    target.disabled = true;
    const answer = await fetch(`${url}give-back`, { method: 'POST', redirect: 'manual', headers: { ...headers(), Accept: 'text/html' } }).catch(() => null);
    if (answer?.ok) return refresh(camForm);
    target.disabled = false;
    target.insertAdjacentText('afterend', SAY.stuck);
  }

  load();
  return card;
}

/* Tasklist's own data, up the scopes: the list and the head of the task must say who has it now */
function refresh(camForm) {
  for (let scope = camForm.formElement.scope?.(); scope; scope = scope.$parent) {
    if (scope.taskData) {
      scope.taskData.changed('task');
      scope.taskData.changed('taskList');
      return scope.$applyAsync();
    }
  }
  location.reload();
}

function note(slot, text, retry, signIn) {
  const box = Object.assign(document.createElement('div'), { className: 'pgc' });
  box.setAttribute('role', 'status');
  box.append(Object.assign(document.createElement('p'), { textContent: text }));
  const actions = Object.assign(document.createElement('div'), { className: 'pgc-actions' });
  if (retry) {
    const again = Object.assign(document.createElement('button'), { type: 'button', className: 'pgc-button', textContent: 'بارگذاری دوباره' });
    again.addEventListener('click', retry);
    actions.append(again);
  }
  if (signIn) actions.prepend(Object.assign(document.createElement('a'), { href: signIn, target: '_blank', textContent: 'ورود' }));
  if (actions.childNodes.length) box.append(actions);
  slot.replaceChildren(box);
}
