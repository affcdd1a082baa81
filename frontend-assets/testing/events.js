/**
 * A key press as the browser reports it.
 *
 * @param {string} key
 * @param {number} timeStamp ms
 * @param {Partial<KeyboardEvent>} [more]
 */
export function keyPress(key, timeStamp, more = {}) {
  return eventWith('keydown', {
    key,
    code: `Key${key.toUpperCase()}`,
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    timeStamp,
    ...more,
  });
}

/**
 * A click on a button.
 *
 * @param {string} pointerType `mouse`, `touch`, or empty for the keyboard
 * @param {number} timeStamp ms
 */
export function click(pointerType, timeStamp) {
  return eventWith('click', { pointerType, timeStamp });
}

/** @param {string} type @param {object} properties */
function eventWith(type, properties) {
  const event = new Event(type, { cancelable: true });
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(event, name, { value });
  }
  return /** @type {KeyboardEvent & PointerEvent} */ (event);
}
