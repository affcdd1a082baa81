// The page on which a campaign is designed: shows the fields of the chosen procedure, and what the chosen preset makes of
// the numbers that are left empty.
import { byGuessing } from './guessing.js';
import { emptyMeans } from './presets.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('main form'));

form.addEventListener('change', show);
form.addEventListener('input', guess);
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

function guess() {
  const hint = /** @type {HTMLElement} */ (document.getElementById('by-guessing'));
  const chance = byGuessing(number('infinity.reals'), number('infinity.fakes'), number('admission.passing.percent'));
  if (chance !== null) {
    hint.textContent = (hint.dataset.says ?? '').replace('{chance}', chance.toPrecision(2));
  }
}

/**
 * @param {string} name
 */
function number(name) {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.value.trim() !== '' ? Number(field.value) : Number.NaN;
}

/**
 * @param {string} name
 * @returns {HTMLInputElement | null}
 */
function chosen(name) {
  return form.querySelector(`input[name="${name}"]:checked`);
}
