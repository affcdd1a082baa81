/** @typedef {'real' | 'fake'} Verdict */

/** @type {Record<string, Verdict>} */
const BY_LETTER = { f: 'fake', j: 'real' };

/** @type {Record<string, Verdict>} */
const BY_PLACE = { KeyF: 'fake', KeyJ: 'real' };

/**
 * What a key press answers: F is fake, J is real. The letter decides; where the layout has no Latin letters, or an input
 * method swallows them, the place of the key does. A held key and a key with a modifier answer nothing.
 *
 * @param {Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>} event
 * @returns {Verdict | null}
 */
export function verdictOf(event) {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
    return null;
  }
  const latin = /^[a-z]$/i.test(event.key);
  return (latin ? BY_LETTER[event.key.toLowerCase()] : BY_PLACE[event.code]) ?? null;
}
