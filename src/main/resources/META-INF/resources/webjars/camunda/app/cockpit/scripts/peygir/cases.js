// Search over running and finished instances.
import { el, ours, typed, go, state, table, save, refused, number, moment, span, code, STATES, PROCESSES } from './ui.js';

const STATUSES = { REGISTERED: 'ثبت شد', IN_TRIAGE: 'در بررسی اولیه', ASSIGNED: 'در دست اقدام', PLANNED: 'در برنامه',
  WAITING_FOR_CITIZEN: 'منتظر پاسخ شهروند', ANSWERED: 'پاسخ داده شد', OBJECTED: 'در رسیدگی به اعتراض',
  IN_INSPECTION: 'در بازرسی', CLOSED: 'بسته شد', WITHDRAWN: 'پس گرفته شد' };

const COLUMNS = [
  { title: 'کد رهگیری', of: (row) => el('a', { href: '#/cases/' + row.id, class: 'peygir-code' }, code(row.code) || row.id.slice(0, 8)),
    text: (row) => row.code },
  { title: 'فرایند', of: (row) => PROCESSES[row.process] || row.process },
  { title: 'موضوع', of: (row) => row.topicTitle },
  { title: 'واحد', of: (row) => row.unitTitle },
  { title: 'وضعیت', of: (row) => row.statusName || STATES[row.state] },
  { title: 'اجرا', of: (row) => STATES[row.state] },
  { title: 'آغاز', of: (row) => moment(row.started), text: (row) => row.started },
  { title: 'پایان', of: (row) => moment(row.ended), text: (row) => row.ended },
  { title: 'مدت', of: (row) => span(row.millis ?? Date.now() - Date.parse(row.started)), text: (row) => row.millis, numeric: true }
];

const field = (name, label, input, help) => el('div', { class: 'peygir-field' },
  el('label', { for: 'peygir-' + name }, label), input, help ? el('small', { id: 'peygir-' + name + '-help' }, help) : null);

const text = (name, label, values, help, more = {}) => field(name, label, el('input', { id: 'peygir-' + name, name,
  class: 'form-control', value: values[name] || '', autocomplete: 'off', 'aria-describedby': help ? 'peygir-' + name + '-help' : null,
  ...more }), help);

const choice = (name, label, values, options) => field(name, label, el('select', { id: 'peygir-' + name, name, class: 'form-control' },
  el('option', { value: '' }, 'همه'),
  Object.entries(options).map(([value, words]) => el('option', { value, selected: values[name] === value }, words))));

const suggestions = async (id, path, words) => {
  const found = await fetch(path, { headers: { Accept: 'application/json' } }).then((got) => (got.ok ? got.json() : []), () => []);
  return el('datalist', { id }, found.map((one) => el('option', { value: one.code }, words(one))));
};

const form = (values, search) => el('form', { class: 'peygir-search', role: 'search', 'aria-label': 'جست‌وجوی پرونده', novalidate: true,
  onsubmit: (event) => { event.preventDefault(); search(Object.fromEntries(new FormData(event.target))); } },
  text('code', 'کد رهگیری', values, 'یا شناسهٔ جلسه', { inputmode: 'numeric' }),
  choice('process', 'فرایند', values, PROCESSES),
  text('topic', 'کد موضوع', values, null, { list: 'peygir-topics' }),
  text('unit', 'کد واحد', values, null, { list: 'peygir-units' }),
  choice('state', 'اجرا', values, STATES),
  choice('status', 'وضعیت پیام', values, STATUSES),
  text('from', 'از تاریخ', values, 'مانند ۱۴۰۵/۰۹/۰۱ یا \u20662026-11-22\u2069'),
  text('until', 'تا تاریخ', values, 'خود آن روز هم'),
  choice('by', 'تاریخِ', values, { ended: 'پایان' }),
  text('longer', 'دست‌کم (ساعت)', values, null, { inputmode: 'numeric' }),
  text('shorter', 'حداکثر (ساعت)', values, null, { inputmode: 'numeric' }),
  el('div', { class: 'peygir-actions' },
    el('button', { class: 'btn btn-primary', type: 'submit' }, 'جست‌وجو'),
    el('button', { class: 'btn btn-default', type: 'button', onclick: () => search({}) }, 'پاک کردن')));

export const cases = async (root, alive) => {
  const values = typed();
  const results = el('div', { class: 'peygir-results' }, state('در حال جست‌وجو…'));
  const search = (asked) => {
    const next = Object.fromEntries(Object.entries(asked).filter(([, value]) => value));
    // the same search again leaves the address as it is, and nothing would happen
    if (new URLSearchParams(next).toString() === new URLSearchParams(values).toString()) window.dispatchEvent(new Event('peygir-again'));
    else go('/cases', next);
  };
  const asked = form(values, search);
  root.replaceChildren(el('h1', {}, 'پرونده‌های در جریان و پایان‌یافته'), asked, results);
  Promise.all([suggestions('peygir-topics', '/api/topics', (one) => one.title),
    suggestions('peygir-units', '/api/units', (one) => one.title)]).then((lists) => asked.append(...lists));
  try {
    await list(results, values, alive);
  }
  catch (problem) {
    results.replaceChildren(refused(problem));
    (problem.fields || []).forEach((one) => asked.elements[one.field]?.setAttribute('aria-invalid', 'true'));
    asked.elements[problem.fields?.[0]?.field]?.focus();
  }
};

const list = async (results, values, alive) => {
  const counted = ours('/cases/count', values).catch(() => null);
  const places = [''];
  const show = async (index) => {
    const found = await ours('/cases', { ...values, after: places[index] });
    if (!alive()) return;
    places[index + 1] = found.next;
    if (!found.cases.length) {
      results.replaceChildren(state('پرونده‌ای با این ویژگی‌ها پیدا نشد.'));
      return;
    }
    const count = el('p', { class: 'peygir-count', role: 'status' }, '…');
    const pages = el('nav', { class: 'peygir-pages', 'aria-label': 'صفحه‌ها' },
      el('button', { class: 'btn btn-default', type: 'button', disabled: index === 0, onclick: () => turn(index - 1) }, 'صفحهٔ پیش'),
      el('span', {}, 'صفحهٔ ' + number(index + 1)),
      el('button', { class: 'btn btn-default', type: 'button', disabled: !found.next, onclick: () => turn(index + 1) }, 'صفحهٔ بعد'),
      save('cases', COLUMNS, () => found.cases));
    results.replaceChildren(count, table('پرونده‌ها', COLUMNS, found.cases), pages);
    counted.then((said) => {
      count.textContent = said ? (said.more ? 'بیش از ' : '') + number(said.count) + ' پرونده' : 'شمار پرونده‌ها خوانده نشد.';
    });
  };
  const turn = (index) => show(index).then(() => results.querySelector('.peygir-scroll')?.focus(),
    (problem) => results.replaceChildren(refused(problem)));
  await show(0);
};
