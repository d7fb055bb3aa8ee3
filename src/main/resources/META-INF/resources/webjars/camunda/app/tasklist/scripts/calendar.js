// The webapps tell time by the Gregorian calendar, in the browser's zone and with Latin digits: here it is the city's.
const ZONE = 'Asia/Tehran';
const PARTS = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const CLOCK = new Intl.DateTimeFormat('fa-IR-u-nu-arabext', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const NEAR = { '-1': 'دیروز', 0: 'امروز', 1: 'فردا' };

/** The engine writes the zone without a colon, which not every browser reads. */
export const moment = (value) => new Date(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value);
export const parts = (time) => Object.fromEntries(PARTS.formatToParts(time).map(({ type, value }) => [type, value]));
export const daysAway = (time) => Math.round((Date.parse(DAY.format(time)) - Date.parse(DAY.format(Date.now()))) / 86400000);

const FORMATS = {
  day: (said) => said.day,
  monthName: (said) => said.month,
  short: (said) => `${said.day} ${said.month} ${said.year}`,
  abbr: (said, clock) => `${said.day} ${said.month}، ${clock}`,
  normal: (said, clock) => `${said.day} ${said.month} ${said.year}، ساعت ${clock}`,
  long: (said, clock) => `${said.weekday} ${said.day} ${said.month} ${said.year}، ساعت ${clock}`,
};

export function full(value, format = 'normal') {
  const time = moment(value);
  return Number.isNaN(time.getTime()) || !FORMATS[format] ? null : FORMATS[format](parts(time), CLOCK.format(time));
}

export function near(value) {
  const time = moment(value);
  if (Number.isNaN(time.getTime())) return '';
  const name = NEAR[daysAway(time)];
  if (name) return `${name}، ${CLOCK.format(time)}`;
  const said = parts(time);
  return said.year === parts(Date.now()).year ? FORMATS.abbr(said, CLOCK.format(time)) : FORMATS.short(said);
}
