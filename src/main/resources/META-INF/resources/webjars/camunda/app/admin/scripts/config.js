import { persian } from '../../tasklist/scripts/persian.js';

await persian('admin');

export default {
  app: { name: 'کاربران و گروه‌ها', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['../tasklist/scripts/sign-in'],
  disableWelcomeMessage: true
};
