/* A form within a task's form, sent by itself: what is typed stays until the server has taken it. */
import { valueOf } from './fields.js';

const LATER = 'فرستاده نشد. نوشته‌های شما همین‌جاست؛ دوباره امتحان کنید.';
const JSON_FA = { Accept: 'application/json', 'Accept-Language': 'fa' };

const fields = (box) => [...box.querySelectorAll('input, select, textarea')].filter((control) => control.name);
const asked = (box) => fields(box).filter((control) => !control.closest('[hidden][data-kind]'));

/** Whether anything is typed in it. */
export const begun = (box) => asked(box).some((control) => (control.type === 'radio' ? control.checked : Boolean(valueOf(control))));

export function empty(box) {
  fields(box).forEach((control) => {
    if (control.type === 'radio') control.checked = false;
    else if (control.dataset.search) control.dispatchEvent(new Event('emptied'));
    else if (control.dataset.iso) control.closest('[data-date]').dispatchEvent(new CustomEvent('picked', { detail: [] }));
    else control.value = '';
  });
  clear(box);
  box.closest('[data-field]')?.querySelectorAll(':scope > .pgf-error').forEach((error) => error.remove());
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

export const ask = (state, url, method, body) => fetch(url, { method, body, redirect: 'manual', headers: { ...state.card.headers(), ...JSON_FA } }).catch(() => null);

/**
 * Sends what is typed when its button is pressed.
 * @param url where to, asked each time
 * @param more puts what is not a field into the body
 * @param taken called with the server's answer, after the fields are empty again
 */
export function entry(state, box, { url, more, taken }) {
  const button = box.querySelector('[data-send]');
  button.addEventListener('click', async () => {
    clear(box);
    const body = new FormData();
    asked(box).filter((control) => control.type !== 'file' && (control.type !== 'radio' || control.checked))
      .forEach((control) => body.append(control.name, valueOf(control)));
    asked(box).filter((control) => control.files?.length).forEach((control) => body.append(control.name, control.files[0]));
    more?.(body);
    button.disabled = true;
    state.uploading++;
    const answer = await ask(state, url(), 'POST', body);
    const told = await answer?.json?.().catch(() => null);
    state.uploading--;
    button.disabled = false;
    if (answer?.ok) {
      empty(box);
      return taken(told);
    }
    // a token of before the last sign-in: the card brings a new one
    if (answer?.status === 403 || answer?.type === 'opaqueredirect') state.card.load();
    return refused(box, told);
  });
}

function refused(box, told) {
  const errors = told?.errors?.length ? told.errors : [{ message: told?.detail ?? LATER }];
  errors.forEach(({ field, message }) => {
    const control = asked(box).find(({ name }) => name === field);
    const place = control?.closest('.pgf-field, fieldset');
    const error = Object.assign(document.createElement('p'), { className: place ? 'pgf-error' : 'pgf-summary', textContent: message });
    error.setAttribute('role', 'alert');
    (place ?? box).append(error);
    if (!control) return;
    error.id = `${box.dataset.entry || 'entry'}-${field}-error`;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', error.id);
  });
  box.querySelector('details:has([aria-invalid])')?.setAttribute('open', '');
  const first = box.querySelector('[aria-invalid=true]');
  (first?.type === 'hidden' ? first.closest('.pgf-field').querySelector('select') : first)?.focus();
}

function clear(box) {
  box.querySelectorAll('.pgf-error, .pgf-summary').forEach((error) => error.remove());
  box.querySelectorAll('[aria-invalid]').forEach((control) => { control.removeAttribute('aria-invalid'); control.removeAttribute('aria-describedby'); });
}
