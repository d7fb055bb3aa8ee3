import { full } from '../../tasklist/scripts/calendar.js';

// the name of the module that the bootstrap keeps for others' parts
window.angular.module('cam.cockpit.custom').config(['$provide', ($provide) => {
  $provide.decorator('camDateFilter', ['$delegate', ($delegate) => (value, format) => (value ? full(value, format) ?? $delegate(value, format) : '')]);
}]);

export default [];
