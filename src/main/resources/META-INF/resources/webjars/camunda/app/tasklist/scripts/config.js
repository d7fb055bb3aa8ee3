// Tasklist starts before its texts have come and keeps what it had translated until then: it finds them where it
// keeps those of the last visit, which signing out wipes.
const ROOT = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
const KEPT = 'camunda-web';
try {
  const answer = await fetch(`${ROOT}/app/tasklist/locales/fa.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    kept[`${ROOT}/app/tasklist/locales/_locales_data_fa_${window.bust}`] = await answer.text();
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }
} catch {
  // then it asks for them itself
}

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
