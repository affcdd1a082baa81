import { part } from './page-parts.js';

const copy = document.querySelector('[data-copy]');

if (copy instanceof HTMLButtonElement && navigator.clipboard !== undefined) {
  const code = part(document, `#${copy.dataset.copy}`, HTMLElement);
  const said = part(/** @type {Element} */ (copy.parentElement), '[role="status"]', HTMLElement);
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    said.textContent = copy.dataset.copied ?? '';
  });
}
