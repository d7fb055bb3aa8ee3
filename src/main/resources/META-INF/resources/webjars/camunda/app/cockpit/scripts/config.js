export default {
  app: { name: 'کاکپیت', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['../tasklist/scripts/sign-in', 'scripts/peygir/audit'],
  disableWelcomeMessage: true
};
