/**
 * Finds a part of the page that has to be there.
 *
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 */
export function part(within, selector, type) {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) {
    throw new Error(`The page has no ${type.name} ${selector}`);
  }
  return found;
}

/**
 * Waits until a button is pressed.
 *
 * @param {HTMLButtonElement} button
 * @returns {Promise<void>}
 */
export function pressed(button) {
  return new Promise((resolve) => button.addEventListener('click', () => resolve(), { once: true }));
}
