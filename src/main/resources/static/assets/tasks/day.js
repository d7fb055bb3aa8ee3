/* The list of a session's day: who is expected, who came, and who is inside. */
import { ask } from './entry.js';
import { fa, json, latin, make } from './fields.js';

const CAME = { PRESENT: 'آمد', LATE: 'دیر آمد', MISSED: 'نیامد' };
const HOUR = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' });
const hour = (moment) => HOUR.format(new Date(moment));

export function dayList(state) {
  const part = state.form.querySelector('[data-day]');
  const said = make('p', { className: 'pgf-hint' });
  const list = make('ol', { className: 'pgf-added' });
  const code = make('input', { id: 'checkIn', className: 'code', inputMode: 'numeric', autocomplete: 'off', maxLength: 17 });
  const arrive = make('button', { type: 'button', className: 'pgc-button', textContent: 'آمد' });
  said.setAttribute('role', 'status');
  part.append(make('div', { className: 'pgf-field' }, make('label', { htmlFor: 'checkIn', textContent: 'اعلام حضور با کد رهگیری' }),
    make('div', { className: 'pgf-checkin' }, code, arrive)), said, list);
  const where = (what) => `/staff/api/sessions/${encodeURIComponent(state.card.data.code)}/${what}`;

  async function send(what, values, words) {
    const answer = await ask(state, where(what), 'POST', new URLSearchParams(values));
    const told = await answer?.json?.().catch(() => null);
    if (answer?.status === 403 || answer?.type === 'opaqueredirect') state.card.load();
    said.textContent = answer?.ok ? `${told.codeInGroups}: ${words}` : told?.errors?.[0]?.message ?? told?.detail ?? 'ثبت نشد؛ دوباره امتحان کنید.';
    said.classList.toggle('pgf-error', !answer?.ok);
    if (answer?.ok) await show();
    return answer?.ok;
  }
  async function show() {
    const day = await json(where('day')).catch(() => null);
    if (!day) return list.replaceChildren(make('li', { className: 'none' }, 'فهرست بارگذاری نشد. ', make('button', { type: 'button', className: 'pgc-button', textContent: 'بارگذاری دوباره', onclick: show })));
    const none = day.guests.length ? [] : [make('li', { className: 'none', textContent: 'هنوز هیچ نوبتی تأیید نشده است.' })];
    return list.replaceChildren(...none, ...day.guests.map((one) => guest(one)), ...day.reserves.map((one) => guest(one, true)));
  }
  function guest(one, reserve) {
    const act = (words, what, values) => make('button', { type: 'button', className: 'pgc-button', textContent: words,
      onclick: () => send(what, { code: one.code, ...values }, words) });
    const choices = one.presence ? [] : Object.entries(CAME).filter(([name]) => !reserve || name !== 'MISSED')
      .map(([name, words]) => act(words, 'attendance', { state: name }));
    if (one.presence && one.presence !== 'MISSED' && !one.startedAt) choices.push(act('شروع ملاقات', 'start'));
    if (one.startedAt && !one.endedAt) choices.push(act('پایان ملاقات', 'end'));
    const now = [one.presence && CAME[one.presence], one.startedAt && `شروع ${hour(one.startedAt)}`, one.endedAt && `پایان ${hour(one.endedAt)}`,
      one.endedAt && (one.recorded ? 'صورت‌جلسه ثبت شد' : 'صورت‌جلسه ثبت نشده است')].filter(Boolean).join(' · ');
    const known = one.visitor ?? {};
    const who = [known.name ?? 'نام برای شما نشان داده نمی‌شود', known.principal && `از طرف ${known.principal}`, known.companions && `با ${fa(known.companions)} همراه`].filter(Boolean).join('، ');
    return make('li', {}, make('b', { textContent: `${one.at ? hour(one.at) : 'ذخیره'} · ${who}` }),
      make('p', { className: 'pgc-small' }, make('span', { className: 'pgc-code', textContent: one.codeInGroups }), ` ${known.subject ?? ''}`),
      now ? make('p', { className: 'pgc-small', textContent: now }) : '', choices.length ? make('div', { className: 'pgc-actions' }, ...choices) : '');
  }

  arrive.addEventListener('click', async () => { if (await send('attendance', { code: latin(code.value).replace(/\D/g, ''), state: 'PRESENT' }, CAME.PRESENT)) code.value = ''; code.focus(); });
  code.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); arrive.click(); } });
  state.card.whenLoaded(() => {
    part.querySelector('[data-day-page]').href = `/staff/meetings/sessions/${encodeURIComponent(state.card.data.code)}/day`;
    show();
  });
}
