/**
 * Where a key leads among the trials of a session.
 *
 * @param {string} key as the event names it
 * @param {number} present the index of the trial shown, -1 if none is
 * @param {boolean[]} wrong whether each trial was answered wrongly
 * @param {boolean} inside whether the keyboard is among the trials: only there the arrows step
 * @returns {number | null} the index of the trial to show; null if the key means nothing, or leads nowhere
 */
export function next(key, present, wrong, inside) {
  const letter = key.toLowerCase();
  const forward = letter === 'j' || (inside && key === 'ArrowDown');
  const back = letter === 'k' || (inside && key === 'ArrowUp');
  if (forward) {
    return present + 1 < wrong.length ? present + 1 : null;
  }
  if (back) {
    return present > 0 ? present - 1 : null;
  }
  if (letter === 'e') {
    const error = wrong.indexOf(true, present + 1);
    return error >= 0 ? error : null;
  }
  return null;
}
