/* What the forms of user tasks in Tasklist have in common. A form says by attributes what it asks:
   data-decision (name of the outcome), data-when (decisions for which a part is shown), data-search, data-date,
   data-options, data-now, data-begins, data-evidence, data-results, data-field (what a problem of that name is shown at),
   data-entry (a form within the form, sent by itself), data-not-for (kinds for which a choice is not offered). Running cases keep the form they were deployed with, so an
   attribute's meaning never changes; new ones may come. */
import { answers } from './answers.js';
import { caseCard } from './card.js';
import { enrich, latin, valueOf } from './fields.js';

const CHOOSE = 'یکی را انتخاب کنید.';

/** @param more what this form has beyond the others: gets the state and what was typed before */
export function taskForm(camForm, more) {
  const form = camForm.formElement[0];
  const slot = form.parentElement.querySelector('[data-card]');
  const card = caseCard(slot, camForm);
  const state = { form, card, uploading: 0, checks: [], changed: () => changed(state) };
  const draft = drafts(camForm);
  enrich(state, draft.read());
  more?.(state);
  answers(state, camForm.taskId, () => sending(form));
  draft.restore(form);
  form.dispatchEvent(new CustomEvent('restored'));
  form.addEventListener('input', ({ target }) => { mended(target); changed(state); draft.write(form); });
  changed(state);
  lockUntilClaimed(camForm, form, card);
  card.whenLoaded(({ kind }) => form.querySelectorAll('[data-not-for]').forEach((choice) => {
    choice.hidden = choice.dataset.notFor.split(' ').includes(kind);
  }));
  camForm.on('submit', () => {
    clear(form);
    const problems = check(state);
    problems.forEach((problem) => show(form, problem));
    form.querySelector('[aria-invalid=true]')?.focus();
    camForm.submitPrevented = problems.length > 0;
    if (!camForm.submitPrevented) declare(camForm.variableManager, form);
  });
  camForm.on('submit-failed', (_, [error]) => {
    if (camForm.submitPrevented) return;
    refused(form, String(error?.message ?? error));
    setTimeout(closeNotice, 300);
  });
  camForm.on('submit-success', () => {
    draft.forget();
    tell('completed');
  });
  // Tasklist's own store is localStorage, which outlives the session on a shared desk
  camForm.on('store', () => { camForm.storePrevented = true; });
}

/* to what stands around the form in Tasklist */
const tell = (change) => window.dispatchEvent(new Event(`peygir:${change}`));

/* ---- what is shown ---- */

const controls = (form) => [...form.querySelectorAll('input, select, textarea')];
const decided = (form) => form.querySelector('[data-decision] input:checked')?.value;
const active = (form) => controls(form).filter((control) => control.name && !control.disabled && control.type !== 'radio' && !control.closest('[data-entry]'));

function changed({ form }) {
  const decision = decided(form);
  form.querySelectorAll('[data-when]').forEach((part) => {
    part.hidden = !part.dataset.when.split(' ').includes(decision);
  });
  controls(form).forEach((control) => { control.disabled = Boolean(control.closest('[hidden][data-when]')); });
  form.querySelectorAll('textarea').forEach(count);
}

function count(area) {
  const counter = area.nextElementSibling?.matches('.pgf-count') ? area.nextElementSibling
    : area.insertAdjacentElement('afterend', Object.assign(document.createElement('span'), { className: 'pgf-count' }));
  const left = area.maxLength - area.value.length;
  counter.textContent = area.value ? `${left.toLocaleString('fa-IR')} نویسه مانده` : '';
  counter.classList.toggle('near', left < 100);
}

function lockUntilClaimed(camForm, form, card) {
  const note = Object.assign(document.createElement('p'), { className: 'pgf-claim', hidden: true,
    textContent: 'برای تصمیم گرفتن، اول این کار را تحویل بگیرید.' });
  form.prepend(note);
  let before;
  const scope = camForm.formElement.scope?.();
  scope?.$watch('options.disableForm', (locked) => {
    note.hidden = !locked;
    [...form.children].filter((child) => child !== note).forEach((child) => { child.inert = Boolean(locked); });
    if (before !== undefined && before !== locked) {
      card.load();
      tell('claimed');
    }
    before = locked;
  });
  // this script came later than Angular's own round
  scope?.$applyAsync();
}

/* ---- what is sent ---- */

function check({ form, card, uploading, checks }) {
  const decision = form.querySelector('[data-decision]');
  if (decision && !decided(form)) return [[decision.dataset.decision, CHOOSE]];
  const problems = checks.flatMap((more) => more());
  for (const control of active(form)) {
    const value = valueOf(control);
    const needed = control.required || (control.dataset.requiredWithout && !card.data[control.dataset.requiredWithout]);
    if (control.dataset.search && control.value.trim() && !value) problems.push([control.name, 'از فهرست انتخاب کنید.']);
    else if (control.dataset.bad) problems.push([control.name, control.dataset.bad]);
    else if (needed && !value) problems.push([control.name, control.matches('select, [data-search], [data-iso]') ? CHOOSE : 'این را بنویسید.']);
    else if (control.dataset.beginning && value === control.dataset.beginning) problems.push([control.name, 'دلیل را شرح دهید.']);
    else if (control.dataset.check === 'code' && latin(value).replace(/\D/g, '').length !== 12) problems.push([control.name, 'کد رهگیری ۱۲ رقم دارد.']);
  }
  const evidence = form.querySelector('[data-evidence]:not([hidden])');
  if (evidence && uploading) problems.push(['evidence', 'فایل هنوز کامل فرستاده نشده است؛ کمی صبر کنید.']);
  else if (evidence?.dataset.evidence === 'order' && card.data.evidence === '0') problems.push(['evidence', 'عکس یا سند اجرای دستور را بیفزایید.']);
  else if (evidence && card.data.evidenceNeeded === 'true' && !Number(card.data.evidence)) problems.push(['evidence', 'برای این موضوع عکس یا سند لازم است.']);
  return problems;
}

const typed = (value, type) => (type === 'Boolean' ? value === 'true' : type === 'Integer' ? Number(value) : value);

/* name, type and value of all that completing sends */
function declared(form) {
  const decision = form.querySelector('[data-decision]');
  const all = active(form).map((control) => [control, valueOf(control)]).filter(([, value]) => value)
    .map(([control, value]) => [control.name, control.dataset.type, control.dataset.check === 'code' ? latin(value).replace(/\D/g, '') : value]);
  return decision ? [[decision.dataset.decision, decision.dataset.type, decided(form)], ...all] : all;
}

function sending(form) {
  const all = declared(form).filter(([, , value]) => value !== undefined);
  const values = Object.fromEntries(all.map(([name, type, value]) => [name, typed(value, type)]));
  return { values, outcome: decided(form), plannedFor: values.plannedFor, reason: values.reason };
}

function declare(variables, form) {
  Object.keys(variables.variables).forEach((name) => variables.destroyVariable(name));
  declared(form).forEach(([name, type, value]) => variables.createVariable({ name, type: type ?? 'String', value: typed(value, type) }));
}

/* ---- what is wrong ---- */

function target(form, name) {
  if (name === 'evidence') return form.querySelector('[data-evidence]:not([hidden])');
  const place = form.querySelector(`[data-field="${CSS.escape(name)}"]`);
  if (place) return place;
  return form.querySelector(`[data-decision="${CSS.escape(name)}"]`)
    ?? active(form).find((control) => control.name === name)?.closest('.pgf-field');
}

function show(form, [name, text]) {
  const place = target(form, name);
  const error = Object.assign(document.createElement('p'), { className: place ? 'pgf-error' : 'pgf-summary', textContent: text });
  error.setAttribute('role', 'alert');
  const control = place?.matches('[data-field]') ? null
    // what helps to fill an answer stands before it
    : place?.querySelector(`textarea[name="${CSS.escape(name)}"]`) ?? place?.querySelector('input, select, textarea');
  if (control?.matches('textarea')) (control.parentElement.querySelector('.pgf-count') ?? control).after(error);
  else (place ?? form).append(error);
  if (!control) return error.scrollIntoView({ block: 'center' });
  error.id = `${control.id || name}-error`;
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', error.id);
}

const mended = (control) => clear(control.closest('.pgf-field, [data-decision]') ?? control);

function clear(part) {
  part.querySelectorAll('.pgf-error, .pgf-summary').forEach((error) => error.remove());
  part.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  });
}

/* Tasklist says the same in the engine's words, and lies on the button until somebody closes it */
function closeNotice() {
  [...document.querySelectorAll('.notifications .alert-danger')]
    .filter((notice) => notice.textContent.includes('submit task form'))
    .forEach((notice) => notice.querySelector('[ng-click^=removeNotification]')?.click());
}

/* the server names the variable before its words: «… answer: پاسخ به شهروند لازم است.» */
function refused(form, message) {
  const named = [...message.matchAll(/([A-Za-z]+): (?=[^A-Za-z]*[؀-ۿ])([^]*?)(?=\s*[A-Za-z]+: |$)/g)];
  const text = /[؀-ۿ]/.test(message) ? message : 'فرستاده نشد. نوشته‌های شما همین‌جاست؛ دوباره امتحان کنید.';
  const problems = new Map(named.length ? [] : [['', text]]);
  named.forEach(([, name, words]) => problems.set(name, `${problems.get(name) ?? ''} ${words}`.trim()));
  problems.forEach((words, name) => show(form, [name, words]));
  form.querySelector('[aria-invalid=true]')?.focus();
}

/* ---- what is typed and not sent yet ---- */

/* sessionStorage and not localStorage: desks are shared, and what was typed about a citizen must not outlive the tab */
function drafts(camForm) {
  const mine = `peygir:${camForm.options.urlParams?.userId}:`;
  const key = mine + camForm.taskId;
  Object.keys(sessionStorage).filter((other) => other.startsWith('peygir:') && !other.startsWith(mine))
    .forEach((other) => sessionStorage.removeItem(other));
  const read = () => JSON.parse(sessionStorage.getItem(key) ?? '{}');
  return {
    read,
    write(form) {
      const typed = {};
      controls(form).forEach((control) => {
        if (control.type === 'radio') { if (control.checked) typed[control.name] = control.value; }
        else if (control.id && control.type !== 'file' && control.value) {
          typed[control.id] = control.value;
          if (control.dataset.value) typed[`${control.id}.code`] = control.dataset.value;
        }
      });
      sessionStorage.setItem(key, JSON.stringify(typed));
    },
    restore(form) {
      const typed = read();
      controls(form).forEach((control) => {
        if (control.type === 'radio') control.checked = typed[control.name] === control.value;
        else if (control.id && control.type !== 'file' && typed[control.id] && !control.dataset.search) control.value = typed[control.id];
      });
    },
    forget: () => sessionStorage.removeItem(key),
  };
}
