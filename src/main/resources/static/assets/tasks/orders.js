/* Orders, letters and views written one after another before the minutes, and the one extension of an order. */
import { covers } from './covers.js';
import { ask, begun, empty, entry } from './entry.js';
import { allUnits, json, make } from './fields.js';
import { jalaliOf, spoken } from './jalali.js';

const KINDS = { ORDER: ['دستور', 'افزودن دستور'], LETTER: ['مکاتبه با سازمان دیگر', 'افزودن مکاتبه'], OPINION: ['نظر شهردار', 'ثبت نظر شهردار'] };
const CITY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayOf = (moment) => CITY.format(new Date(moment));

export function orderEntry(state) {
  const part = state.form.querySelector('[data-orders]');
  const box = part.querySelector('[data-entry]');
  const list = part.querySelector('[data-added]');
  const send = box.querySelector('[data-send]');
  const stop = box.querySelector('[data-stop]');
  const kind = () => box.querySelector('[name=kind]:checked')?.value;
  const painted = covers(box.querySelector('[data-scan]'));
  const where = () => `/staff/api/meetings/${state.card.data.code}/orders`;
  let corrected = null;

  const shape = () => {
    box.querySelectorAll('[data-kind]').forEach((field) => { field.hidden = !kind() || !field.dataset.kind.split(' ').includes(kind()); });
    send.textContent = corrected ? 'ثبت اصلاح' : KINDS[kind()]?.[1] ?? 'افزودن';
    stop.textContent = corrected ? 'انصراف از اصلاح' : 'انصراف';
  };
  const show = async () => {
    const orders = await json(where()).catch(() => null);
    list.replaceChildren(...(orders ?? []).map(item));
    if (!orders) list.append(make('li', { className: 'none' }, 'فهرست بارگذاری نشد. ', make('button', { type: 'button', className: 'pgc-button', textContent: 'بارگذاری دوباره', onclick: show })));
    else if (!orders.length) list.append(make('li', { className: 'none', textContent: 'هنوز چیزی افزوده نشده است.' }));
  };
  const leave = () => { corrected = null; painted.clear(); empty(box); shape(); };

  function item(order) {
    const facts = [order.unit ?? order.letterTo, order.dueBy && `مهلت: ${spoken(dayOf(order.dueBy))}`,
      order.letterNumber && `نامهٔ ${order.letterNumber}، ${spoken(order.letterDate)}`,
      order.withheldReason && 'تصویر به شهروند نشان داده نمی‌شود (با تأیید سرپرست)'].filter(Boolean);
    const said = make('span', { className: 'pgc-small' });
    said.setAttribute('role', 'status');
    const remove = async () => {
      const answer = await ask(state, `/staff/api/orders/${order.id}`, 'DELETE');
      if (!answer?.ok) said.textContent = 'پاک نشد؛ دوباره امتحان کنید.';
      else { if (corrected === order.id) leave(); await show(); }
    };
    const actions = make('div', { className: 'pgc-actions' }, make('button', { type: 'button', className: 'pgc-button', textContent: 'اصلاح', onclick: () => correct(order) }),
      twice(make('button', { type: 'button', className: 'pgc-button', textContent: 'پاک کردن' }), remove), said);
    if (order.imageUrl) actions.prepend(make('a', { href: order.imageUrl, target: '_blank', textContent: 'تصویر برگه' }));
    return make('li', {}, make('b', { textContent: KINDS[order.kind][0] }), make('p', { className: 'pgc-text', textContent: order.text }),
      ...facts.map((fact) => make('p', { className: 'pgc-small', textContent: fact })), order.issued ? '' : actions);
  }

  function correct(order) {
    empty(box);
    painted.clear();
    corrected = order.id;
    box.querySelector(`[name=kind][value=${order.kind}]`).checked = true;
    ['text', 'letterTo', 'letterNumber', 'withheldReason'].forEach((name) => { box.querySelector(`[name=${name}]`).value = order[name] ?? ''; });
    box.querySelector('[name=letterDate]').value = order.letterDate ? jalaliOf(order.letterDate).reverse().join('/') : '';
    if (order.unitCode) box.querySelector('[name=unitCode]').dispatchEvent(new CustomEvent('picked', { detail: { code: order.unitCode, title: order.unit } }));
    if (order.dueBy) box.querySelector('[data-date=dueBy]').dispatchEvent(new CustomEvent('picked', { detail: jalaliOf(dayOf(order.dueBy)) }));
    box.querySelector('details').open = Boolean(order.withheldReason);
    painted.say('تا عکس تازه‌ای انتخاب نکنید، همان پیشین می‌ماند.');
    shape();
    box.querySelector('[name=text]').focus();
  }

  box.addEventListener('input', shape);
  state.form.addEventListener('restored', shape);
  stop.addEventListener('click', leave);
  entry(state, box, { url: () => (corrected ? `/staff/api/orders/${corrected}` : where()), more: painted.into,
    taken: () => { leave(); return show(); } });
  state.checks.push(() => (!part.hidden && begun(box) ? [['orders', 'آنچه در «نتیجهٔ تازه» نوشته‌اید هنوز افزوده نشده است: بیفزایید یا پاک کنید.']] : []));
  allUnits().then((units) => box.querySelector('datalist').append(...units.filter(({ level }) => level === 'X').map(({ title }) => new Option(title)))).catch(() => null);
  // the card is loaded again after each claim, by then it may be another's turn
  state.card.whenLoaded(show);
  shape();
}

/* what is gone is gone: the second press does it */
function twice(button, act) {
  const words = button.textContent;
  button.addEventListener('click', () => {
    if (button.dataset.sure) return act();
    button.dataset.sure = 'true';
    button.textContent = 'بله، پاک شود';
    return setTimeout(() => { delete button.dataset.sure; button.textContent = words; }, 5000);
  });
  return button;
}

export function extension(state) {
  const part = state.form.querySelector('[data-extension]');
  const box = part.querySelector('[data-entry]');
  state.checks.push(() => (part.isConnected && begun(box) ? [['extension', 'تمدید مهلت را نوشته‌اید و نفرستاده‌اید: بفرستید یا پاک کنید.']] : []));
  entry(state, box, { url: () => `/staff/api/orders/${state.card.data.order}/extension`,
    taken: (order) => {
      part.replaceWith(make('p', { className: 'pgc-note', role: 'status', textContent: `مهلت تا ${spoken(dayOf(order.extendedTo))} تمدید شد.` }));
      state.card.load();
    } });
  state.card.whenLoaded(({ extended }) => { if (extended === 'true') part.remove(); });
}
