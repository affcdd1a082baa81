// The page on which a campaign is designed: shows the fields of the chosen procedure, what the chosen preset makes of the
// numbers that are left empty, the rate of catch trials, and how often guessing passes.
import { fill } from '../session/texts.js';
import { catchRate, countedTrials } from './catch-rate.js';
import { byGuessing } from './guessing.js';
import { emptyMeans } from './presets.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('main form'));
const rate = /** @type {HTMLElement} */ (document.querySelector('#catch-rate'));

form.addEventListener('change', show);
form.addEventListener('input', guess);
form.addEventListener('input', show);
show();

function show() {
  const procedure = chosen('procedure')?.value;
  form.querySelectorAll('[data-for]').forEach((fields) => {
    /** @type {HTMLElement} */ (fields).hidden = /** @type {HTMLElement} */ (fields).dataset.for !== procedure;
  });
  const preset = chosen('time.preset');
  const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const usual = preset === null ? {} : emptyMeans(preset.dataset, typed);
  for (const [name, number] of Object.entries(usual)) {
    const field = form.elements.namedItem(`time.${name}`);
    if (field instanceof HTMLInputElement) {
      field.placeholder = String(number);
    }
  }
  const counts = [...form.querySelectorAll('[data-catch]')].map((field) => /** @type {HTMLInputElement} */ (field).value);
  const known = catchRate(counts, countedTrials(procedure, typed, usual));
  rate.hidden = known === null;
  rate.textContent = known === null ? '' : fill(rate.dataset.text ?? '', known.count, known.percent.toFixed(1));
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
