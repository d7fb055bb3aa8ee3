// Small things that every page of ours needs: elements, Persian numbers and dates, asking, saving.
export const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  });
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
};

const ZONE = 'Asia/Tehran';
const MOMENT = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', { timeZone: ZONE, year: 'numeric',
  month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', { timeZone: ZONE, year: 'numeric',
  month: '2-digit', day: '2-digit' });
const NUMBER = new Intl.NumberFormat('fa-IR-u-nu-arabext');

export const number = (value) => NUMBER.format(value);
export const moment = (value) => (value ? MOMENT.format(new Date(value)).replace(/[،,]\s*/, ' ') : '');
export const day = (value) => (value ? DAY.format(new Date(value)) : '');
export const code = (value) => (/^\d{12}$/.test(value || '') ? value.replace(/(\d{4})(?=\d)/g, '$1 ') : value || '');

export const span = (millis) => {
  if (millis == null) return '';
  const units = [[86400000, 'روز'], [3600000, 'ساعت'], [60000, 'دقیقه'], [1000, 'ثانیه']];
  const [size, word] = units.find(([one]) => millis >= 2 * one) || [1, null];
  return word ? number(Math.round(millis / size)) + ' ' + word : 'کمتر از دو ثانیه';
};

// nothing by which a person can be reached is shown, wherever it may have slipped in
export const mask = (text) => String(text ?? '')
  .replace(/[^\s@]+@[^\s@]+\.[^\s@]+/g, '•••')
  .replace(/(?<!\d)(?:\+98|0098|0)9\d{9}(?!\d)/g, '•••');

const answer = async (response) => {
  if (response.ok) return response.json();
  const said = await response.json().catch(() => ({}));
  const refusal = new Error(said.detail || said.message || '');
  refusal.status = response.status;
  refusal.fields = said.errors || [];
  throw refusal;
};

export const ours = (path, typed = {}) => {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value));
  return fetch('/staff/api/audit' + path + (query.size ? '?' + query : ''),
    { headers: { Accept: 'application/json, application/problem+json' } }).then(answer);
};

const engineOf = () => '/camunda/api/engine/engine/'
  + ((location.pathname.match(/\/cockpit\/([^/]+)/) || [])[1] || 'default');

export const engine = (path) => fetch(engineOf() + path, { headers: { Accept: 'application/json' } }).then(answer);

const ROWS = 1000;
const PAGES = 5;

// the engine refuses lists without a bound; what is cut off is said, never hidden
export const all = async (path) => {
  const rows = [];
  for (let page = 0; page < PAGES; page++) {
    const next = await engine(path + (path.includes('?') ? '&' : '?') + 'maxResults=' + ROWS + '&firstResult=' + page * ROWS);
    rows.push(...next);
    if (next.length < ROWS) return rows;
  }
  rows.cut = true;
  return rows;
};

export const typed = () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || ''));
export const go = (path, values) => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  location.hash = '#' + path + (query.size ? '?' + query : '');
};

export const state = (words, kind = 'status') =>
  el('p', { class: 'peygir-state peygir-' + kind, role: kind === 'error' ? 'alert' : 'status' }, words);

export const refused = (problem) => {
  const words = problem.status === 403 ? 'این بخش برای ممیزان و مدیران سامانه است.'
    : problem.status === 401 ? 'نشست شما به پایان رسیده است. صفحه را دوباره باز کنید و وارد شوید.'
    : problem.status === 404 ? 'چنین پرونده‌ای پیدا نشد.'
    : problem.fields?.length ? problem.fields.map((one) => one.message).join(' ')
    : 'پاسخی نرسید. دوباره تلاش کنید.' + (problem.message ? ' (' + problem.message + ')' : '');
  return el('div', {}, state(words, 'error'),
    problem.status ? null : el('button', { class: 'btn btn-default', type: 'button',
      onclick: () => window.dispatchEvent(new Event('peygir-again')) }, 'تلاش دوباره'));
};

/** Shows a page; gives back what ends it. */
export const page = (node, api, show) => {
  let alive = true;
  const start = () => {
    const root = el('section', { class: 'peygir', dir: 'rtl', lang: 'fa', 'aria-busy': 'true' }, state('در حال خواندن…'));
    node.replaceChildren(root);
    Promise.resolve(show(root, () => alive && root.isConnected)).catch((problem) => {
      if (alive) root.replaceChildren(refused(problem));
    }).finally(() => root.setAttribute('aria-busy', 'false'));
  };
  const again = () => alive && start();
  window.addEventListener('peygir-again', again);
  start();
  return () => { alive = false; window.removeEventListener('peygir-again', again); };
};

/** columns: [{ title, of(row) → text or node, text(row)?, numeric? }] */
export const table = (caption, columns, rows, attributes = {}) => el('div', { class: 'peygir-scroll', tabindex: '0',
  role: 'region', 'aria-label': caption },
  el('table', { class: 'table peygir-table', ...attributes },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, columns.map((one) => el('th', { scope: 'col' }, one.title)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, columns.map((one) =>
      el('td', { class: one.numeric ? 'peygir-number' : null }, one.of(row) ?? '')))))));

// a spreadsheet must not take a cell for a formula
const cell = (value) => {
  const text = String(value ?? '');
  const safe = /^[\s]*[=+\-@|\t\r]/.test(text) ? "'" + text : text;
  return '"' + safe.replace(/"/g, '""') + '"';
};

export const csv = (columns, rows) => '\ufeff' + [columns.map((one) => cell(one.title)),
  ...rows.map((row) => columns.map((one) => cell((one.text || one.of)(row))))].map((line) => line.join(',')).join('\r\n') + '\r\n';

export const save = (name, columns, rows) => el('button', { class: 'btn btn-default', type: 'button', onclick: () => {
  const address = URL.createObjectURL(new Blob([csv(columns, rows())], { type: 'text/csv;charset=utf-8' }));
  const link = el('a', { href: address, download: name + '.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
} }, 'خروجی CSV');

export const STATES = { RUNNING: 'در جریان', FINISHED: 'پایان‌یافته', CANCELED: 'متوقف‌شده' };
export const PROCESSES = { report: 'رسیدگی به پیام', feedback: 'بازخوردسنجی', meetingRequest: 'درخواست ملاقات',
  meetingSession: 'جلسهٔ ملاقات', meetingOrder: 'پیگیری دستور', identityDisclosure: 'افشای هویت', campaign: 'پویش' };
export const fileLink = (found) => (found.file
  ? el('a', { href: '/staff/cases/' + found.code, target: '_blank', rel: 'noopener' }, 'پروندهٔ پیام') : null);
