/* Fields that plain HTML has not: a search over topics or units, a Jalali date, a reason that begins the answer, photos. */
import { isoOf, spoken, thisYear, MONTHS } from './jalali.js';

const LEVELS = { N: 'ناحیه', M: 'منطقه', O: 'سازمان یا شرکت', H: 'ستاد', I: 'بازرسی', X: 'بیرون از شهرداری' };

export const latin = (text) => text.replace(/[۰-۹]/g, (d) => '۰۱۲۳۴۵۶۷۸۹'.indexOf(d)).replace(/[٠-٩]/g, (d) => '٠١٢٣٤٥٦٧٨٩'.indexOf(d));
export const valueOf = (control) => ((control.dataset.search || control.dataset.iso) ? control.dataset.value ?? '' : control.value.trim());
export const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
export const fa = (number) => Number(number).toLocaleString('fa-IR', { useGrouping: false });

export function enrich(state, typed) {
  const { form, card } = state;
  form.querySelectorAll('[data-options=districts]').forEach((select) => {
    for (let n = 1; n <= 22; n++) select.append(new Option(`منطقهٔ ${fa(n)}`, String(n).padStart(2, '0')));
  });
  form.querySelectorAll('[data-now]').forEach((select) => {
    const keep = new Option('بدون تغییر', '');
    select.prepend(keep);
    select.value = '';
    card.whenLoaded((data) => {
      const now = [...select.options].find((option) => option.value && option.value === data[select.dataset.now]);
      const known = now?.text ?? data[select.dataset.now];
      keep.text = known ? `بدون تغییر: ${known}` : 'هنوز مشخص نیست';
    });
  });
  form.querySelectorAll('[data-begins]').forEach((select) => beginning(state, select));
  form.querySelectorAll('[data-date]').forEach((holder) => date(state, holder, typed));
  form.querySelectorAll('[data-search]').forEach((input) => search(state, input, typed));
  form.querySelectorAll('[data-evidence]').forEach((field) => evidence(state, field));
  form.querySelectorAll('[data-results]').forEach((field) => results(state, field, typed));
}

/* ---- a reason is the first sentence of the answer ---- */

function beginning({ form }, select) {
  const area = form.querySelector(`#${select.dataset.begins}`);
  select.addEventListener('change', () => {
    const chosen = select.selectedOptions[0];
    const sentence = select.value && !('own' in chosen.dataset) ? `${chosen.text}.` : '';
    const before = [...select.options].map((option) => `${option.text}.`).find((begin) => area.value.startsWith(begin)) ?? '';
    const rest = area.value.slice(before.length).trimStart();
    area.value = sentence && rest ? `${sentence} ${rest}` : `${sentence}${rest}`;
    area.dataset.beginning = sentence;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/* ---- what "done" means; most topics need no more than the word ---- */

function results({ card }, field, typed) {
  const select = field.querySelector('select');
  card.whenLoaded((data) => {
    const choices = (data.results ?? '').split('|').filter(Boolean).map((one) => one.split(':'));
    if (!choices.length) return field.remove();
    select.append(...choices.filter(([code]) => ![...select.options].some((known) => known.value === code))
      .map(([code, label]) => new Option(label, code)));
    select.required = true;
    if (!select.value) select.value = typed[select.id] ?? '';
  });
}

/* ---- a day of the Jalali calendar; its value is the ISO date ---- */

function date({ form }, holder, typed) {
  const name = holder.dataset.date;
  const year = thisYear();
  const choice = (label, key, options) => {
    const select = make('select', { id: `${name}-${key}`, required: true }, new Option(label, ''), ...options);
    select.setAttribute('aria-label', label);
    select.value = typed[select.id] ?? '';
    return select;
  };
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const parts = [choice('روز', 'day', range(1, 31).map((d) => new Option(fa(d), d))),
    choice('ماه', 'month', MONTHS.map((m, i) => new Option(m, i + 1))),
    choice('سال', 'year', range(year, year + 3).map((y) => new Option(fa(y), y)))];
  const iso = make('input', { type: 'hidden', name, required: true });
  iso.dataset.iso = 'true';
  const hint = make('p', { className: 'pgf-hint' });
  holder.append(make('div', { className: 'pgf-date' }, ...parts), iso, hint);
  const read = () => {
    const [d, m, y] = parts.map((part) => Number(part.value));
    const day = (d && m && y) ? isoOf(y, m, d) : '';
    iso.dataset.value = day ?? '';
    iso.dataset.bad = day === null ? 'این روز در تقویم نیست.' : (day && day <= new Date().toISOString().slice(0, 10)) ? 'روزی در آینده را انتخاب کنید.' : '';
    hint.textContent = day ? spoken(day) : '';
  };
  holder.addEventListener('input', read);
  holder.addEventListener('picked', ({ detail }) => { parts.forEach((part, i) => { part.value = detail[i] ?? ''; }); read(); });
  form.addEventListener('restored', read);
  read();
}

/* ---- search and pick ---- */

const remembered = {};
export const json = (url) => fetch(url, { headers: { Accept: 'application/json', 'Accept-Language': 'fa' } })
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))));
const fold = (text) => latin(text).replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/[\u200c\s]+/g, ' ').trim();

export const allUnits = () => (remembered.units ??= json('/api/units').catch((error) => { delete remembered.units; throw error; }));

/* ownUnits are those that the mayor may order */
const SOURCES = {
  topics: async (words) => (await json(`/api/topics?limit=8&q=${encodeURIComponent(words)}`))
    .filter(({ outside }) => !outside).map(({ code, title, group }) => ({ code, title, detail: group })),
  ownUnits: async (words, state) => (await SOURCES.units(words, state, ({ level }) => level !== 'X')),
  units: async (words, { form, card }, fits = () => true) => {
    const all = (await allUnits()).filter(fits);
    const home = form.querySelector('[name=districtCode]')?.value || /\d+/.exec(latin(card.data.district ?? ''))?.[0].padStart(2, '0');
    const wanted = fold(words).split(' ');
    return all.filter(({ code, title }) => wanted.every((word) => fold(`${title} ${code}`).includes(word)))
      .sort((a, b) => (b.district === home) - (a.district === home)).slice(0, 12)
      .map(({ code, title, level }) => ({ code, title, detail: LEVELS[level] ?? '' }));
  },
};

function search(state, input, typed) {
  const list = make('ul', { className: 'pgf-list', id: `${input.id}-list`, hidden: true });
  const chosen = make('p', { className: 'pgf-chosen', hidden: true });
  const box = make('div', { className: 'pgf-search' });
  input.replaceWith(box);
  box.append(input, list, chosen);
  input.autocomplete = 'off';
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })
    .forEach(([name, value]) => input.setAttribute(name, value));
  list.setAttribute('role', 'listbox');
  let found = [];
  let at = -1;
  let timer;

  const open = (is) => { list.hidden = !is; input.setAttribute('aria-expanded', is); };
  const mark = (to) => {
    at = to;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', i === at));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    if (at >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${at}`); else input.removeAttribute('aria-activedescendant');
  };
  const pick = ({ code, title }) => {
    input.dataset.value = code;
    input.value = title;
    input.hidden = true;
    chosen.replaceChildren(title, make('button', { type: 'button', textContent: 'تغییر', onclick: again }));
    chosen.hidden = false;
    open(false);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  function again() {
    delete input.dataset.value;
    chosen.hidden = true;
    input.hidden = false;
    input.focus();
    input.select();
    look();
  }
  async function look() {
    const words = input.value.trim();
    if (words.length < 2) return open(false);
    found = await SOURCES[input.dataset.search](words, state).catch(() => null);
    if (words !== input.value.trim() || input.hidden) return undefined;
    const items = (found ?? []).map((item, i) => {
      const option = make('li', { id: `${list.id}-${i}`, onmousedown: (event) => { event.preventDefault(); pick(item); } },
        item.title, make('small', { textContent: item.detail }));
      option.setAttribute('role', 'option');
      return option;
    });
    list.replaceChildren(...(items.length ? items : [make('li', { className: 'none', textContent: found ? 'چیزی پیدا نشد؛ واژهٔ دیگری بنویسید.' : 'جست‌وجو انجام نشد؛ دوباره امتحان کنید.' })]));
    mark(-1);
    return open(true);
  }
  input.addEventListener('input', () => { clearTimeout(timer); if (!input.dataset.value) timer = setTimeout(look, 200); });
  input.addEventListener('blur', () => open(false));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') open(false);
    if (event.key === 'Enter') { event.preventDefault(); if (found?.[at]) pick(found[at]); }
    if (!list.hidden && found?.length && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      mark((at + (event.key === 'ArrowDown' ? 1 : found.length - 1 + (at < 0))) % found.length);
    }
  });
  input.addEventListener('emptied', () => { input.value = ''; delete input.dataset.value; chosen.hidden = true; input.hidden = false; });
  input.addEventListener('picked', ({ detail }) => pick(detail));
  if (typed[`${input.id}.code`]) pick({ code: typed[`${input.id}.code`], title: typed[input.id] });
}

/* ---- photos and documents of the work, sent at once so that completing waits for nothing ---- */

function evidence(state, field) {
  const { card } = state;
  const input = make('input', { type: 'file', id: 'evidence', accept: 'image/jpeg,image/png,image/webp,application/pdf', multiple: true });
  input.setAttribute('aria-describedby', 'evidenceLabel');
  const drop = make('div', { className: 'pgf-drop' }, make('label', { className: 'pgf-add' }, 'افزودن عکس یا سند', input));
  field.append(drop);
  const order = field.dataset.evidence === 'order';
  if (!order) card.whenLoaded((data) => { field.firstElementChild.textContent = `عکس یا سند پس از انجام کار${data.evidenceNeeded === 'true' ? '' : ' (اختیاری)'}`; });
  input.addEventListener('change', async () => {
    field.querySelectorAll('.pgf-error').forEach((error) => error.remove());
    for (const file of input.files) await send(file);
    input.value = '';
  });

  const listed = (texts) => (Array.isArray(texts) ? texts : []);

  /* what it tells about itself is said, and what a supervisor will ask about */
  function sent(told, name) {
    const shown = told.thumb ? make('img', { src: told.thumb, alt: 'عکس فرستاده‌شده' }) : make('span', { className: 'pgc-file', textContent: name });
    const words = make('div', {}, ...listed(told.facts).map((fact) => make('p', { className: 'pgc-small', textContent: fact })),
      ...listed(told.warnings).map((warning) => make('p', { className: 'pgc-warning', textContent: warning })));
    words.setAttribute('role', 'status');
    return make('div', { className: 'pgf-sent' }, make('a', { href: told.url, target: '_blank' }, shown), words);
  }

  async function send(file) {
    const waiting = make('span', { className: 'pgf-hint', textContent: `در حال فرستادن ${file.name}…` });
    drop.append(waiting);
    state.uploading++;
    const body = new FormData();
    body.append('file', file);
    const work = order ? `orders/${card.data.order}` : `cases/${card.data.code}`;
    const answer = await fetch(`/staff/api/${work}/evidence`, { method: 'POST', body, redirect: 'manual', headers: { ...card.headers(), Accept: 'application/json', 'Accept-Language': 'fa' } }).catch(() => null);
    const told = await answer?.json?.().catch(() => null);
    state.uploading--;
    waiting.remove();
    if (answer?.status === 201) {
      card.data.evidence = Number(card.data.evidence) + 1;
      return drop.append(sent(told, file.name));
    }
    // a token of before the last sign-in: the card brings a new one
    if (answer?.status === 403 || answer?.type === 'opaqueredirect') card.load();
    const why = told?.errors?.[0]?.message ?? told?.detail ?? 'فرستاده نشد؛ دوباره امتحان کنید.';
    return field.append(make('p', { className: 'pgf-error', role: 'alert', textContent: `${file.name}: ${why}` }));
  }
}
