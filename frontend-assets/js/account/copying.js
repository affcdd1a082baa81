import { copyOnClick } from '../admin/copy.js';

for (const button of document.querySelectorAll('button[data-copy]')) {
  copyOnClick(/** @type {HTMLButtonElement} */ (button));
}
