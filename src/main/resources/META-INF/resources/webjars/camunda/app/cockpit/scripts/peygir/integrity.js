// Reasons to look closer; none of them is a proof.
import { el, ours, typed, go, state, table, save, refused, number, moment, day, code, span } from './ui.js';

const caseLink = (value) => el('a', { href: '#/cases?code=' + value, class: 'peygir-code' }, code(value));
const file = (value) => el('a', { href: '/staff/cases/' + value, target: '_blank', rel: 'noopener' }, 'پرونده');
const ofCase = { title: 'پیام', of: (row) => el('span', {}, caseLink(row.code), ' ', file(row.code)), text: (row) => row.code };
const at = { title: 'زمان', of: (row) => moment(row.at), text: (row) => row.at };

const part = (id, title, words, columns, rows, name) => el('section', { class: 'peygir-part', 'aria-labelledby': 'peygir-' + id },
  el('h2', { id: 'peygir-' + id }, title + ' (' + number(rows.length) + ')'), el('p', { class: 'peygir-note' }, words),
  rows.length ? [table(title, columns, rows), el('p', {}, save(name, columns, () => rows))] : state('موردی نیست.'));

const views = (found) => {
  const unit = { title: 'واحد', of: (row) => found.units[row.unit] || row.unit };
  const { closings } = found;
  const share = closings.decided ? Math.round(100 * closings.atOnce / closings.decided) : 0;
  return [
    part('pictures', 'یک عکس در دو پیام', 'عکسی که پیش‌تر در پیام دیگری بوده است.', [ofCase,
      { title: 'پیش‌تر در', of: (row) => caseLink(row.earlier), text: (row) => row.earlier },
      { title: 'از', of: (row) => (row.role === 'CITIZEN' ? 'شهروند' : 'واحد') }, { title: 'حساب', of: (row) => row.by }, at], found.pictures, 'pictures'),
    part('bounces', 'برگشت در ساعت آخر', '«مربوط به ما نیست» در آخرین ساعتی که گفتنش ممکن است، یا در ساعت آخر مهلت پیام.', [ofCase, unit, at,
      { title: 'ممکن تا', of: (row) => moment(row.until), text: (row) => row.until },
      { title: 'مدت نزد واحد', of: (row) => span(row.heldMinutes * 60000), text: (row) => row.heldMinutes, numeric: true }], found.bounces, 'bounces'),
    part('pauses', 'توقف دیرهنگام', 'پرسش از شهروند، که مهلت را نگه می‌دارد، پس از یادآوری مهلت.', [ofCase, unit, at,
      { title: 'یادآوری', of: (row) => moment(row.reminded), text: (row) => row.reminded }], found.pauses, 'pauses'),
    part('answers', 'پاسخ‌های یکسان', 'یک متن برای سه پیام یا بیشتر.', [
      { title: 'پیام‌ها', of: (row) => number(row.count), text: (row) => row.count, numeric: true },
      { title: 'واحدها', of: (row) => number(row.units), text: (row) => row.units, numeric: true }, unit,
      { title: 'نمونه', of: (row) => el('span', {}, row.cases.map((one) => [caseLink(one), ' ']).flat()), text: (row) => row.cases.join(' ') },
      { title: 'آخرین', of: (row) => moment(row.last), text: (row) => row.last },
      { title: 'نویسه', of: (row) => number(row.length), text: (row) => row.length, numeric: true }], found.answers, 'answers'),
    el('section', { class: 'peygir-part', 'aria-labelledby': 'peygir-closings' },
      el('h2', { id: 'peygir-closings' }, 'بستن دسته‌ای'),
      el('p', { class: 'peygir-note' }, 'ده تصمیم یا بیشترِ یک نفر در ده دقیقه.'),
      el('p', {}, el('strong', {}, number(share) + '٪'), ' — ' + number(closings.atOnce) + ' از ' + number(closings.decided)
        + ' تصمیم، به دست ' + number(closings.people) + ' نفر'),
      el('p', {}, number(closings.inCrises) + ' پیام با پاسخ گروهی در رویدادهای بحرانی بسته شد.')),
    part('telephone', 'پاسخ تلفنی در برابر پیامک خود شهروند', 'تماس‌هایی که شهروند گفته است نتیجه‌اش درست نوشته نشده.', [
      { title: 'حساب', of: (row) => row.who }, { title: 'تماس‌ها', of: (row) => number(row.calls), text: (row) => row.calls, numeric: true },
      { title: 'خلاف گفتهٔ شهروند', of: (row) => number(row.contradicted), text: (row) => row.contradicted, numeric: true },
      { title: 'پیام‌ها', of: (row) => el('span', {}, row.cases.map((one) => [caseLink(one), ' ']).flat()), text: (row) => row.cases.join(' ') }],
    found.telephone, 'telephone')
  ];
};

const sample = (drawn) => el('section', { class: 'peygir-part', 'aria-labelledby': 'peygir-sample' },
  el('h2', { id: 'peygir-sample' }, 'پنج پیام تصادفی روز ' + day(drawn.day + 'T12:00:00Z')),
  el('p', { class: 'peygir-note' }, 'از میان ' + number(drawn.closed) + ' پیامی که آن روز بسته شد؛ هر کس با همین دانه همین‌ها را بیرون می‌کشد.'),
  ...(drawn.seed ? [
    el('dl', { class: 'peygir-facts' }, el('div', {}, el('dt', {}, 'ریشهٔ منتشرشدهٔ زنجیره پس از آن روز'), el('dd', { class: 'peygir-code peygir-hash' }, drawn.root)),
      el('div', {}, el('dt', {}, 'دانه'), el('dd', { class: 'peygir-code peygir-hash' }, drawn.seed))),
    drawn.cases.length ? el('ol', {}, drawn.cases.map((one) => el('li', {},
      one.instance ? el('a', { href: '#/cases/' + one.instance, class: 'peygir-code' }, code(one.code)) : caseLink(one.code), ' ', file(one.code))))
      : state('آن روز پیامی بسته نشد.')]
    : [state('ریشهٔ زنجیره پس از آن روز هنوز منتشر نشده است؛ پنج پیام همان وقت انتخاب می‌شوند.')]));

const form = (values) => el('form', { class: 'peygir-search', 'aria-label': 'دوره', onsubmit: (event) => {
  event.preventDefault();
  go('/integrity', Object.fromEntries(new FormData(event.target)));
} },
el('div', { class: 'peygir-field' }, el('label', { for: 'peygir-days' }, 'دوره'),
  el('select', { id: 'peygir-days', name: 'days', class: 'form-control' }, [7, 30, 90, 365].map((one) =>
    el('option', { value: one, selected: String(one) === (values.days || '30') }, number(one) + ' روز')))),
el('div', { class: 'peygir-field' }, el('label', { for: 'peygir-day' }, 'روز نمونه'),
  el('input', { id: 'peygir-day', name: 'day', class: 'form-control', value: values.day || '', autocomplete: 'off', 'aria-describedby': 'peygir-day-help' }),
  el('small', { id: 'peygir-day-help' }, 'مانند ۱۴۰۵/۰۹/۰۱؛ خالی یعنی دیروز')),
el('div', { class: 'peygir-actions' }, el('button', { class: 'btn btn-primary', type: 'submit' }, 'نشان بده')));

export const integrity = async (root, alive) => {
  const values = typed();
  const results = el('div', { class: 'peygir-results' }, state('در حال خواندن…'));
  root.replaceChildren(el('h1', {}, 'درستی کار'),
    el('p', { class: 'peygir-note' }, 'هر سطر دلیلی برای نگاه کردن است، نه گواه خطا.'), form(values), results);
  const [found, drawn] = await Promise.allSettled([ours('/integrity', { days: values.days }), ours('/integrity/sample', { day: values.day })]);
  if (!alive()) return;
  results.replaceChildren(...(found.status === 'fulfilled' ? views(found.value) : [refused(found.reason)]),
    drawn.status === 'fulfilled' ? sample(drawn.value) : refused(drawn.reason));
};
