export default {
  app: { name: 'مدیریت', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['../tasklist/scripts/sign-in'],
  disableWelcomeMessage: true
};
