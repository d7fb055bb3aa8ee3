// Where the time of a process is spent.
import { el, ours, engine, typed, go, state, table, save, refused, number, span, moment, day } from './ui.js';
import { draw, heat } from './diagram.js';

const COLUMNS = [
  { title: 'مرحله', of: (row) => row.name || row.activity },
  { title: 'بار', of: (row) => number(row.count), text: (row) => row.count, numeric: true },
  { title: 'میانه', of: (row) => span(row.median), text: (row) => row.median, numeric: true },
  { title: 'صدک نودم', of: (row) => span(row.ninetieth), text: (row) => row.ninetieth, numeric: true },
  { title: 'همهٔ زمان', of: (row) => span(row.total), text: (row) => row.total, numeric: true },
  { title: 'اکنون در این مرحله', of: (row) => (row.waiting ? number(row.waiting.count) + '، دیرترین از ' + moment(row.waiting.since) : ''),
    text: (row) => row.waiting?.count }
];

const form = (processes, values) => {
  const chosen = processes.find((one) => one.key === values.process) || processes.find((one) => one.key === 'report') || processes[0];
  const input = (name, label) => el('div', { class: 'peygir-field' }, el('label', { for: 'peygir-' + name }, label),
    el('input', { id: 'peygir-' + name, name, class: 'form-control', value: values[name] || '', autocomplete: 'off' }));
  const node = el('form', { class: 'peygir-search', 'aria-label': 'فرایند و زمان', onsubmit: (event) => {
    event.preventDefault();
    go('/stage-times', Object.fromEntries(new FormData(event.target)));
  } },
  el('div', { class: 'peygir-field' }, el('label', { for: 'peygir-process' }, 'فرایند'),
    el('select', { id: 'peygir-process', name: 'process', class: 'form-control' },
      processes.map((one) => el('option', { value: one.key, selected: one === chosen }, one.name)))),
  el('div', { class: 'peygir-field' }, el('label', { for: 'peygir-version' }, 'نسخه'),
    el('select', { id: 'peygir-version', name: 'version', class: 'form-control' }, el('option', { value: '' }, 'همهٔ نسخه‌ها'),
      chosen.versions.map((one) => el('option', { value: one, selected: String(one) === values.version }, number(one))))),
  input('from', 'از تاریخ'), input('until', 'تا تاریخ'),
  el('div', { class: 'peygir-actions' }, el('button', { class: 'btn btn-primary', type: 'submit' }, 'نشان بده')));
  return { node, chosen };
};

export const stageTimes = async (root, alive) => {
  const values = typed();
  const processes = await ours('/processes');
  const { node, chosen } = form(processes, values);
  const results = el('div', { class: 'peygir-results' }, state('در حال خواندن…'));
  root.replaceChildren(el('h1', {}, 'زمان مرحله‌ها'), node, results);
  try {
    const found = await ours('/processes/' + chosen.key + '/times', { version: values.version, from: values.from, until: values.until });
    if (alive()) await show(results, found, alive);
  }
  catch (problem) {
    results.replaceChildren(refused(problem));
  }
};

const show = async (results, found, alive) => {
  const stages = found.stages.filter((one) => one.type !== 'multiInstanceBody')
    .map((one) => ({ ...one, waiting: found.waiting.find((other) => other.activity === one.activity) }));
  found.waiting.filter((one) => !stages.some((stage) => stage.activity === one.activity)).forEach((one) =>
    stages.push({ activity: one.activity, name: one.activity, count: 0, median: null, ninetieth: null, total: 0, waiting: one }));
  const when = el('p', { role: 'status' }, 'مرحله‌هایی که از ' + day(found.from) + ' تا ' + day(found.until) + ' پایان یافته‌اند.');
  if (!stages.length) {
    results.replaceChildren(when, state('در این زمان مرحله‌ای پایان نیافته است.'));
    return;
  }
  const picture = el('div', { class: 'peygir-picture' }, state('در حال کشیدن نقشه…'));
  results.replaceChildren(when, el('h2', {}, 'نقشهٔ گرما'), el('p', { class: 'peygir-note' }, 'هرچه پررنگ‌تر، زمان بیشتری در آن گذشته است.'), picture,
    el('h2', {}, 'جدول'), table('زمان مرحله‌ها', COLUMNS, stages), el('p', {}, save('stage-times', COLUMNS, () => stages)));
  try {
    const { bpmn20Xml } = await engine('/process-definition/' + encodeURIComponent(found.diagram) + '/xml');
    if (!alive()) return;
    const view = await draw(picture, bpmn20Xml, 'نقشهٔ گرما؛ همان عددها در جدول پایین آمده‌اند');
    heat(view, stages);
  }
  catch (problem) {
    if (alive()) picture.replaceChildren(state('نقشه خوانده نشد؛ عددها در جدول پایین آمده‌اند.', 'error'));
  }
};
