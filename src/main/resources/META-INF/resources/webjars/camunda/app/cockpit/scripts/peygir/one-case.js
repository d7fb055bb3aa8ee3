// One instance, running or finished: its way through the diagram, its steps, its whole timeline.
import { el, ours, engine, state, table, save, number, moment, span, code, fileLink, STATES, PROCESSES } from './ui.js';
import { draw, markPath, markSteps, guessPath } from './diagram.js';
import { timeline, KINDS } from './timeline.js';

const ENTRY = [
  { title: 'زمان', of: (row) => moment(row.at), text: (row) => row.at },
  { title: 'دسته', of: (row) => KINDS[row.kind] },
  { title: 'چه شد', of: (row) => (row.child ? el('span', {}, row.what, ' ', el('a', { href: '#/cases/' + row.child }, 'فرایند فراخوانده')) : row.what),
    text: (row) => row.what },
  { title: 'جزئیات', of: (row) => row.detail },
  { title: 'چه کسی', of: (row) => row.who }
];

const STEP = [
  { title: 'گام', of: (row) => row.name },
  { title: 'بار', of: (row) => number(row.count), text: (row) => row.count, numeric: true },
  { title: 'همهٔ زمان', of: (row) => span(row.total), text: (row) => row.total, numeric: true },
  { title: 'اکنون', of: (row) => (row.running ? 'در جریان' : '') }
];

const stepsOf = (activities) => {
  const steps = new Map();
  activities.filter((one) => one.activityType !== 'multiInstanceBody').forEach((one) => {
    const step = steps.get(one.activityId) || { activity: one.activityId, name: one.activityName || one.activityId, count: 0, total: 0, running: false };
    step.count += 1;
    step.total += one.endTime ? one.durationInMillis : Date.now() - Date.parse(one.startTime);
    step.running ||= !one.endTime;
    steps.set(one.activityId, step);
  });
  return [...steps.values()];
};

const facts = (found, parent) => el('dl', { class: 'peygir-facts' }, [
  ['فرایند', PROCESSES[found.process] || found.process], ['اجرا', STATES[found.state]], ['وضعیت', found.statusName],
  ['موضوع', found.topicTitle], ['واحد', found.unitTitle], ['آغاز', moment(found.started)], ['پایان', moment(found.ended)],
  ['مدت', span(found.millis ?? Date.now() - Date.parse(found.started))],
  ['فراخوانندهٔ این فرایند', parent ? el('a', { href: '#/cases/' + parent }, 'بازگشت به فرایند بالادست') : null]
].filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));

const links = (found, proof) => el('p', { class: 'peygir-links' },
  el('a', { href: '#/cases' }, 'جست‌وجو'),
  found.file ? [' · ', fileLink(found)] : null,
  proof ? [' · ', el('a', { href: proof, target: '_blank', rel: 'noopener' }, 'گواه پیام')] : null,
  found.state === 'RUNNING' ? [' · ', el('a', { href: '#/process-instance/' + found.id + '/runtime' }, 'نمای پایش فرایندها')] : null);

const history = (told) => {
  const chosen = new Set(Object.keys(KINDS));
  const shown = () => told.entries.filter((one) => chosen.has(one.kind));
  const list = el('div', {});
  const fill = () => list.replaceChildren(shown().length ? table('گاه‌شمار', ENTRY, shown(), { class: 'table peygir-table peygir-timeline' })
    : state('در این دسته‌ها چیزی ثبت نشده است.'));
  const kinds = el('fieldset', { class: 'peygir-kinds' }, el('legend', {}, 'دسته‌ها'), Object.entries(KINDS).map(([kind, words]) =>
    el('label', {}, el('input', { type: 'checkbox', checked: true, value: kind, onchange: (event) => {
      if (event.target.checked) chosen.add(kind); else chosen.delete(kind);
      fill();
    } }), ' ', words, ' (' + number(told.entries.filter((one) => one.kind === kind).length) + ')')));
  fill();
  return el('div', {}, kinds,
    told.failed.length ? state('خوانده نشد: ' + told.failed.join('، '), 'error') : null,
    told.cut.length ? state('فقط ۵۰۰۰ سطر نخست: ' + told.cut.join('، ')) : null,
    list, el('p', {}, save('timeline', ENTRY, shown)));
};

export const oneCase = async (root, alive) => {
  const id = location.hash.slice('#/cases/'.length).split(/[/?]/)[0];
  const { found, path, proof } = await ours('/cases/' + encodeURIComponent(id));
  const told = await timeline(id);
  if (!alive()) return;
  const steps = stepsOf(told.activities);
  const picture = el('div', { class: 'peygir-picture' }, state('در حال کشیدن نقشه…'));
  const note = el('p', { class: 'peygir-note' });
  root.replaceChildren(el('h1', {}, 'پروندهٔ ', el('bdi', { class: 'peygir-code' }, code(found.code))), links(found, proof), facts(found, found.parent),
    el('h2', {}, 'مسیر'), note, picture,
    el('h2', {}, 'گام‌ها'), table('گام‌ها', STEP, steps), el('p', {}, save('steps', STEP, () => steps)),
    el('h2', {}, 'گاه‌شمار'), history(told));
  await show(picture, note, found, path, told.activities, steps, alive);
};

const show = async (picture, note, found, path, activities, steps, alive) => {
  try {
    const { bpmn20Xml } = await engine('/process-definition/' + encodeURIComponent(found.definition) + '/xml');
    if (!alive()) return;
    const view = await draw(picture, bpmn20Xml, 'نقشهٔ فرایند با مسیر این پرونده؛ همان گام‌ها در جدول پایین آمده‌اند');
    markPath(view, path.length ? path.map((one) => one.id) : guessPath(view, activities), !path.length);
    markSteps(view, steps);
    note.textContent = path.length ? 'مسیر همان‌گونه که پیموده شد، ثبت شده است.' : 'مسیر از روی گام‌ها حدس زده شده است.';
    note.classList.toggle('peygir-guess', !path.length);
  }
  catch (problem) {
    if (alive()) picture.replaceChildren(state('نقشه خوانده نشد؛ گام‌ها در جدول پایین آمده‌اند.', 'error'));
  }
};
