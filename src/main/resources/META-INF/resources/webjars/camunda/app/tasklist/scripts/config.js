import { persian } from './persian.js';

await persian('tasklist');

export default {
  app: { name: 'کارتابل', vendor: 'پیگیر' },
  locales: { availableLocales: ['fa'], fallbackLocale: 'fa' },
  customScripts: ['scripts/sign-in', 'scripts/jalali-dates', 'scripts/next-task', 'scripts/lists'],
  disableWelcomeMessage: true,
  shortcuts: {
    nextTask: { key: 'ctrl+alt+n', description: 'گرفتن کار بعدی' },
    claimTask: { key: 'ctrl+alt+c', description: 'تحویل گرفتن کار باز' },
    focusFilter: { key: 'ctrl+shift+f', description: 'رفتن به اولین فهرست' },
    focusList: { key: 'ctrl+alt+l', description: 'رفتن به اولین کار' },
    focusForm: { key: 'ctrl+alt+f', description: 'رفتن به اولین خانهٔ فرم' }
  }
};
