import { next } from './steps.js';

/** Steps through the trials of a session by keys, and shows the image of the present one large. */

const rows = [...document.querySelectorAll('tr[data-trial]')].filter((row) => row instanceof HTMLTableRowElement);
const viewer = document.getElementById('viewer');
const image = document.getElementById('viewer-image');
const title = document.getElementById('viewer-title');
const text = document.getElementById('viewer-text');
let present = -1;

/** @param {HTMLTableRowElement} row @returns {string[]} what stands in its cells */
function words(row) {
  return [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** @param {number} index of the trial to show */
function show(index) {
  rows[present]?.removeAttribute('aria-current');
  const row = rows[index];
  if (row === undefined) {
    return;
  }
  present = index;
  row.setAttribute('aria-current', 'true');
  row.scrollIntoView({ block: 'nearest' });
  row.cells[0]?.focus({ preventScroll: true });
  if (viewer !== null && image instanceof HTMLImageElement && title !== null && text !== null) {
    viewer.hidden = row.dataset.image === undefined;
    image.src = row.dataset.image ?? '';
    const [number, ...rest] = words(row);
    title.textContent = number ?? '';
    text.textContent = rest.filter((word) => word !== '').join(' · ');
  }
}

for (const [index, row] of rows.entries()) {
  row.addEventListener('click', () => show(index));
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const inside = event.target instanceof Node && document.getElementById('replay')?.contains(event.target) === true;
  const wrong = rows.map((row) => row.dataset.wrong !== undefined);
  const to = next(event.key, present, wrong, inside);
  if (to !== null) {
    event.preventDefault();
    show(to);
  }
});
