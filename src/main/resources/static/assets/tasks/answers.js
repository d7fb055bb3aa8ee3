/* Beside every answer that a citizen reads: ready ones, filled in by the server for this case, and how it will arrive. */
import { make } from './fields.js';

const SAY = {
  ready: 'پاسخ آماده',
  choose: 'پاسخ آماده…',
  taken: 'جایگزین آنچه نوشته‌اید شود؟',
  instead: 'جایگزین شود',
  after: 'در پایان افزوده شود',
  leave: 'انصراف',
  missing: (names) => `این پاسخ به چیزهایی نیاز دارد که هنوز معلوم نیست: ${names.join('، ')}.`,
  blank: (words) => `جای ${words} را پر کنید.`,
  show: 'نمایش در گوشی شهروند',
  hide: 'بستن نمایش',
  failed: 'نمایش آماده نشد؛ دوباره امتحان کنید.',
};
const BLANK = /\[[^[\]\n]+\]/g;
const PAUSE = 600;
// whose process says what citizens notice; undefined: an answer without a decision
const PREVIEWED = ['triageOutcome', 'actOutcome', 'reviewOutcome', 'objectionUpheld', 'inspectionOutcome', 'screenOutcome', undefined];

/** @param sending what completing would send now */
export function answers(state, taskId, sending) {
  const url = `/staff/tasks/${encodeURIComponent(taskId)}/`;
  state.form.querySelectorAll('textarea[name=answer]').forEach((area) => {
    ready(state, area, url, sending);
    if (PREVIEWED.includes(state.form.querySelector('[data-decision]')?.dataset.decision)) preview(state, area, url, sending);
  });
}

const shown = (area) => !area.disabled && !area.closest('[hidden]');

function ready(state, area, url, sending) {
  const select = make('select', { className: 'pgf-ready' });
  select.setAttribute('aria-label', SAY.ready);
  const said = make('div', { className: 'pgf-hint' });
  said.setAttribute('role', 'status');
  const box = make('div', { hidden: true }, select, said);
  area.before(box);
  const blanks = new Set();
  let asked;
  let found = [];

  async function load() {
    if (!shown(area)) return;
    const { outcome, plannedFor = '', reason = '' } = sending();
    const wanted = new URLSearchParams({ outcome: outcome ?? '', plannedFor, reason }).toString();
    if (wanted === asked) return;
    asked = wanted;
    const answer = await fetch(`${url}answers?${wanted}`, { headers: { Accept: 'application/json' }, redirect: 'manual' }).catch(() => null);
    if (wanted !== asked) return;
    found = answer?.ok ? await answer.json() : [];
    if (!answer?.ok) asked = undefined;
    found.forEach(({ text }) => (text.match(BLANK) ?? []).forEach((words) => blanks.add(words)));
    select.replaceChildren(new Option(SAY.choose, ''), ...found.map(({ id, title }) => new Option(title, id)));
    box.hidden = !found.length;
  }

  function fill(text) {
    area.value = text;
    said.textContent = '';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
    const first = BLANK.exec(text);
    BLANK.lastIndex = 0;
    if (first) area.setSelectionRange(first.index, first.index + first[0].length);
  }

  const button = (textContent, onclick) => make('button', { type: 'button', className: 'pgc-button', textContent, onclick });
  select.addEventListener('change', () => {
    const chosen = found.find(({ id }) => String(id) === select.value);
    select.value = '';
    if (!chosen) return;
    const written = area.value.trim();
    if (chosen.missing.length) said.textContent = SAY.missing(chosen.missing);
    else if (!written || written === area.dataset.beginning) fill(chosen.text);
    else {
      said.replaceChildren(make('span', { textContent: SAY.taken }), button(SAY.instead, () => fill(chosen.text)),
        button(SAY.after, () => fill(`${area.value.trimEnd()}\n${chosen.text}`)), button(SAY.leave, () => { said.textContent = ''; }));
      said.querySelector('button').focus();
    }
  });
  // choosing is no typing: the draft is written when it has filled the answer
  select.addEventListener('input', (event) => event.stopPropagation());
  state.checks.push(() => (shown(area) ? [...blanks].filter((words) => area.value.includes(words)).slice(0, 1).map((words) => ['answer', SAY.blank(words)]) : []));
  // once the form has shown what belongs to the decision
  const later = () => setTimeout(load);
  state.form.addEventListener('input', later);
  state.form.addEventListener('restored', later);
  state.card.whenLoaded(load);
}

function preview(state, area, url, sending) {
  const frame = make('div', { hidden: true });
  frame.setAttribute('aria-live', 'polite');
  const button = make('button', { type: 'button', className: 'pgc-button pgf-show', textContent: SAY.show });
  button.setAttribute('aria-expanded', 'false');
  let timer;

  async function draw() {
    const { values } = sending();
    const answer = await fetch(`${url}preview`, { method: 'POST', redirect: 'manual', body: JSON.stringify(values),
      headers: { ...state.card.headers(), 'Content-Type': 'application/json', Accept: 'text/html' } }).catch(() => null);
    const drawn = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-preview]');
    frame.replaceChildren(drawn || make('p', { className: 'pgf-hint', textContent: SAY.failed }));
  }

  button.addEventListener('click', () => {
    frame.hidden = !frame.hidden;
    button.textContent = frame.hidden ? SAY.show : SAY.hide;
    button.setAttribute('aria-expanded', !frame.hidden);
    if (!frame.hidden) draw();
  });
  state.form.addEventListener('input', () => {
    clearTimeout(timer);
    if (!frame.hidden && shown(area)) timer = setTimeout(draw, PAUSE);
  });
  area.closest('.pgf-field').append(button, frame);
}
