// The webapps start before their texts have come and keep what they had translated until then: they find them where
// they keep those of the last visit, which signing out wipes.
const KEPT = 'camunda-web';

/** Puts the Persian texts of that webapp where it looks for them first. */
export const persian = async (app) => {
  const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  try {
    const answer = await fetch(`${root}/app/${app}/locales/fa.json`, { cache: 'no-cache' });
    if (answer.ok) {
      const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
      kept[`${root}/app/${app}/locales/_locales_data_fa_${window.bust}`] = await answer.text();
      localStorage.setItem(KEPT, JSON.stringify(kept));
    }
  } catch {
    // then it asks for them itself
  }
};
