// Tasklist tells time by the Gregorian calendar, in the browser's zone and with Latin digits: here it is the city's.
const ZONE = 'Asia/Tehran';
const PARTS = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-arabext', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('fa-IR-u-nu-arabext', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const NEAR = { '-1': 'دیروز', 0: 'امروز', 1: 'فردا' };
const MINUTE = 60000;

/** The engine writes the zone without a colon, which not every browser reads. */
const moment = (value) => new Date(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value);
const parts = (time) => Object.fromEntries(PARTS.formatToParts(time).map(({ type, value }) => [type, value]));
const daysAway = (time) => Math.round((Date.parse(DAY.format(time)) - Date.parse(DAY.format(Date.now()))) / 86400000);

const FORMATS = {
  day: (said) => said.day,
  monthName: (said) => said.month,
  short: (said) => `${said.day} ${said.month} ${said.year}`,
  abbr: (said, clock) => `${said.day} ${said.month}، ${clock}`,
  normal: (said, clock) => `${said.day} ${said.month} ${said.year}، ساعت ${clock}`,
  long: (said, clock) => `${said.weekday} ${said.day} ${said.month} ${said.year}، ساعت ${clock}`,
};

function full(value, format = 'normal') {
  const time = moment(value);
  return Number.isNaN(time.getTime()) || !FORMATS[format] ? null : FORMATS[format](parts(time), CLOCK.format(time));
}

function near(value) {
  const time = moment(value);
  if (Number.isNaN(time.getTime())) return '';
  const name = NEAR[daysAway(time)];
  if (name) return `${name}، ${CLOCK.format(time)}`;
  const said = parts(time);
  return said.year === parts(Date.now()).year ? FORMATS.abbr(said, CLOCK.format(time)) : FORMATS.short(said);
}

// the name of the module that the bootstrap keeps for others' parts
window.angular.module('cam.tasklist.custom').config(['$provide', ($provide) => {
  $provide.decorator('camDateFilter', ['$delegate', ($delegate) => (value, format) => (value ? full(value, format) ?? $delegate(value, format) : '')]);
  // as the history of a task asks; a calendar sheet hands over a Date
  $provide.decorator('dateFilter', ['$delegate', ($delegate) => (value, format, zone) => {
    if (value && format === 'HH:mm') return CLOCK.format(moment(value));
    if (value && format === 'yyyy' && !(value instanceof Date)) return parts(moment(value)).year;
    return $delegate(value, format, zone);
  }]);
  $provide.decorator('amTimeAgoDirective', ['$delegate', ($delegate) => {
    $delegate[0].compile = () => (scope, element, attributes) => {
      let shown;
      const tell = () => {
        element.text(shown ? near(shown) : '');
        // in words already: the colour only helps to find it
        element.parent().toggleClass('today', attributes.amTimeAgo === 'task.due' && Boolean(shown) && daysAway(moment(shown)) === 0);
      };
      scope.$watch(attributes.amTimeAgo, (value) => {
        shown = value;
        tell();
      });
      const again = setInterval(tell, MINUTE);
      scope.$on('$destroy', () => clearInterval(again));
    };
    return $delegate;
  }]);
}]);

export default [];
