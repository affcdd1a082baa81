/**
 * Puts every part marked `data-live` of a newer page into the place of the same part of this one, if it differs. What is
 * being used stays as it is: a part that has the focus is left alone until the next time, opened details stay open, and
 * what the reader looks at stays where it is in the window.
 *
 * @param {Document} here
 * @param {Document} there
 * @returns {string[]} the ids of the parts that were replaced
 */
export function takeOver(here, there) {
  const replaced = [];
  for (const part of here.querySelectorAll('[data-live]')) {
    const newer = there.getElementById(part.id);
    if (newer === null || newer.outerHTML === part.outerHTML || holdsFocus(here, part)) {
      continue;
    }
    const opened = [...part.querySelectorAll('details[id][open]')].map((details) => details.id);
    const adopted = here.adoptNode(newer);
    const landmark = firstInView(here);
    const before = landmark === null ? 0 : top(landmark);
    part.replaceWith(adopted);
    for (const id of opened) {
      here.getElementById(id)?.setAttribute('open', '');
    }
    const now = landmark === part ? adopted : landmark;
    if (now !== null && here.defaultView !== null) {
      here.defaultView.scrollBy(0, top(now) - before);
    }
    replaced.push(part.id);
  }
  return replaced;
}

/**
 * @param {Document} page
 * @param {Element} part
 */
function holdsFocus(page, part) {
  return page.activeElement !== null && page.activeElement !== part && part.contains(page.activeElement);
}

/**
 * The part that reaches over the upper edge of the window, or is the first below it.
 *
 * @param {Document} page
 * @returns {Element | null}
 */
function firstInView(page) {
  for (const part of page.querySelectorAll('[data-live]')) {
    if (part.getBoundingClientRect().bottom > 0) {
      return part;
    }
  }
  return null;
}

/** @param {Element} part */
function top(part) {
  return part.getBoundingClientRect().top;
}
