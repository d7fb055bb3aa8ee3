import { persian } from '../../tasklist/scripts/persian.js';

await persian('cockpit');

export default {
  app: { name: 'پایش فرایندها', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['../tasklist/scripts/sign-in', 'scripts/jalali-dates', 'scripts/peygir/audit'],
  disableWelcomeMessage: true
};
