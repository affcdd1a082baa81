// The page on which a campaign is designed: shows the fields of the chosen procedure, and what the chosen preset makes of
// the numbers that are left empty.
import { emptyMeans } from './presets.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('main form'));

form.addEventListener('change', show);
show();

function show() {
  const procedure = chosen('procedure')?.value;
  form.querySelectorAll('[data-for]').forEach((fields) => {
    /** @type {HTMLElement} */ (fields).hidden = /** @type {HTMLElement} */ (fields).dataset.for !== procedure;
  });
  const preset = chosen('time.preset');
  if (preset !== null) {
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    for (const [name, number] of Object.entries(emptyMeans(preset.dataset, typed))) {
      const field = form.elements.namedItem(`time.${name}`);
      if (field instanceof HTMLInputElement) {
        field.placeholder = String(number);
      }
    }
  }
}

/**
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
function chosen(name) {
  return form.querySelector(`input[name="${name}"]:checked`);
}
