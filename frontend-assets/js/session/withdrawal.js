import { part } from './page-parts.js';

/**
 * Lets the rater withdraw from any trial, after a question. The page is left only when the server has the withdrawal.
 *
 * @param {HTMLElement} page
 * @param {HTMLDialogElement} dialog
 * @param {object} means
 * @param {(form: HTMLFormElement) => Promise<void>} means.send
 * @param {() => void} means.withdrawn called once the server has it
 */
export function offerWithdrawal(page, dialog, { send, withdrawn }) {
  const form = part(dialog, 'form', HTMLFormElement);
  const error = part(dialog, '.error', HTMLElement);
  for (const button of page.querySelectorAll('[data-withdraw]')) {
    button.addEventListener('click', () => {
      error.hidden = true;
      dialog.showModal();
    });
  }
  part(dialog, '[data-stay]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => part(page, '.stage', HTMLElement).focus({ preventScroll: true }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form).then(withdrawn, () => {
      error.textContent = page.dataset.withdrawalUnsent ?? '';
      error.hidden = false;
    });
  });
}
