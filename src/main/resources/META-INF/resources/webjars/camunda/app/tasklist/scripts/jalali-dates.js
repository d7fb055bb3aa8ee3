import { CLOCK, daysAway, full, moment, near, parts } from './calendar.js';

const MINUTE = 60000;

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
