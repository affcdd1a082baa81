/**
 * Puts every part marked `data-live` of a newer page into the place of the same part of this one, if it differs. What is
 * being used stays as it is: a part in which something is being written is left alone until the next time, opened details
 * stay open, tables stay where they were moved to, the focus stays on what had it, and what the reader looks at stays where
 * it is in the window.
 *
 * @param {Document} here
 * @param {Document} there
 * @returns {{ replaced: string[], left: string[] }} the ids of the parts that were replaced, and of those left as they were
 */
export function takeOver(here, there) {
  /** @type {{ replaced: string[], left: string[] }} */
  const parts = { replaced: [], left: [] };
  for (const part of here.querySelectorAll('[data-live]')) {
    const newer = there.getElementById(part.id);
    if (newer === null || newer.outerHTML === part.outerHTML) {
      continue;
    }
    if (isWrittenIn(here, part)) {
      parts.left.push(part.id);
    } else {
      replace(here, part, newer);
      parts.replaced.push(part.id);
    }
  }
  return parts;
}

/**
 * @param {Document} page
 * @param {Element} part
 * @param {HTMLElement} newer
 */
function replace(page, part, newer) {
  const opened = [...part.querySelectorAll('details[id][open]')].map((details) => details.id);
  const moved = [...part.querySelectorAll('.table-frame')].map((frame) => ({ is: selector(frame), left: frame.scrollLeft }));
  const focus = focusWithin(page, part);
  const adopted = page.adoptNode(newer);
  const landmark = firstInView(page);
  const before = landmark === null ? 0 : top(landmark);
  part.replaceWith(adopted);
  for (const id of opened) {
    page.getElementById(id)?.setAttribute('open', '');
  }
  for (const { is, left } of moved) {
    if (is !== null && left > 0) {
      adopted.querySelector(is)?.scrollTo({ left, behavior: 'instant' });
    }
  }
  if (focus !== null) {
    /** @type {HTMLElement | null} */ (adopted.querySelector(focus))?.focus({ preventScroll: true });
  }
  const now = landmark === part ? adopted : landmark;
  if (now !== null && page.defaultView !== null) {
    page.defaultView.scrollBy({ top: top(now) - before, behavior: 'instant' });
  }
}

/**
 * @param {Document} page
 * @param {Element} part
 */
function isWrittenIn(page, part) {
  const active = page.activeElement;
  return active !== null && part.contains(active) && active.matches('input, select, textarea');
}

/**
 * @param {Document} page
 * @param {Element} part
 * @returns {string | null} a selector of what has the focus in it
 */
function focusWithin(page, part) {
  const active = page.activeElement;
  return active !== null && active !== part && part.contains(active) ? selector(active) : null;
}

/**
 * @param {Element} element
 * @returns {string | null} by which the same element is found in another version of the page; null if it has no name
 */
function selector(element) {
  if (element.id !== '') {
    return `#${element.id}`;
  }
  if (element.localName === 'summary' && element.parentElement !== null && element.parentElement.id !== '') {
    return `#${element.parentElement.id} > summary`;
  }
  for (const name of ['aria-labelledby', 'href']) {
    const value = element.getAttribute(name);
    if (value !== null) {
      return `${element.localName}[${name}="${value}"]`;
    }
  }
  return null;
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
