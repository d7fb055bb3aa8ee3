/* Days of the Jalali calendar by the browser's own tables. */

export const MONTHS = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];

const DAY = 86400000;
const NUMBERS = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
const WORDS = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

function parts(time) {
  const found = Object.fromEntries(NUMBERS.formatToParts(time).map(({ type, value }) => [type, parseInt(value, 10)]));
  return [found.year, found.month, found.day];
}

export const thisYear = () => parts(Date.now())[0];
export const spoken = (iso) => {
  const said = Object.fromEntries(WORDS.formatToParts(new Date(`${iso}T00:00Z`)).map(({ type, value }) => [type, value]));
  return `${said.weekday} ${said.day} ${said.month} ${said.year}`;
};

/** Day, month and year of an ISO date. */
export const jalaliOf = (iso) => parts(Date.parse(`${iso}T00:00Z`)).reverse();

/** The ISO date of a Jalali day, or null if the calendar has no such day. */
export function isoOf(year, month, day) {
  const since = (month <= 7) ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 20) + (since + day - 1) * DAY;
  const time = [near, near + DAY, near - DAY].find((guess) => parts(guess).join() === [year, month, day].join());
  return (time === undefined) ? null : new Date(time).toISOString().slice(0, 10);
}
