export default {
  app: { name: 'کارتابل', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['scripts/sign-in'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'تحویل گرفتن کار باز' },
    focusFilter: { key: 'ctrl+shift+f', description: 'رفتن به اولین فهرست' },
    focusList: { key: 'ctrl+alt+l', description: 'رفتن به اولین کار' },
    focusForm: { key: 'ctrl+alt+f', description: 'رفتن به اولین خانهٔ فرم' }
  }
};
