import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeOver } from './take-over.js';

/** Something in a part that is being used. */
class Used {
  id = '';
  parentElement = null;

  /** @param {string} part @param {string} localName @param {Record<string, string>} [attributes] @param {number} [scrollLeft] */
  constructor(part, localName, attributes = {}, scrollLeft = 0) {
    this.part = part;
    this.localName = localName;
    this.attributes = attributes;
    this.scrollLeft = scrollLeft;
  }

  /** @param {string} selector */
  matches(selector) {
    return selector.split(', ').includes(this.localName);
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
}

/** A part of a page, as little of it as is looked at. */
class Part {
  /** @param {string} id @param {string} outerHTML @param {{ top?: number, bottom?: number, open?: string[], frames?: Used[] }} [more] */
  constructor(id, outerHTML, more = {}) {
    this.id = id;
    this.outerHTML = outerHTML;
    this.more = more;
    /** @type {unknown[]} */
    this.asked = [];
    /** @type {Page | null} */
    this.page = null;
  }

  getBoundingClientRect() {
    return { top: this.more.top ?? 0, bottom: this.more.bottom ?? 100 };
  }

  /** @param {Used} other */
  contains(other) {
    return other.part === this.id;
  }

  /** @param {string} selector */
  querySelectorAll(selector) {
    return selector === 'details[id][open]' ? (this.more.open ?? []).map((id) => ({ id })) : (this.more.frames ?? []);
  }

  /** @param {string} selector */
  querySelector(selector) {
    this.asked.push(selector);
    return {
      focus: (/** @type {{ preventScroll: boolean }} */ how) => this.asked.push(how),
      scrollTo: (/** @type {{ left: number }} */ { left }) => this.asked.push(left),
    };
  }

  /** @param {Part} other */
  replaceWith(other) {
    const parts = this.page?.parts ?? [];
    parts[parts.indexOf(this)] = other;
    other.page = this.page;
  }
}

class Page {
  /** @param {Part[]} parts */
  constructor(parts) {
    this.parts = parts;
    /** @type {Used | null} */
    this.activeElement = null;
    /** @type {string[]} */
    this.opened = [];
    this.scrolled = 0;
    this.defaultView = { scrollBy: (/** @type {{ top: number }} */ { top }) => (this.scrolled += top) };
    parts.forEach((part) => (part.page = this));
  }

  querySelectorAll() {
    return [...this.parts];
  }

  /** @param {string} id */
  getElementById(id) {
    return this.parts.find((part) => part.id === id) ?? { setAttribute: () => this.opened.push(id) };
  }

  /** @param {Part} part */
  adoptNode(part) {
    return part;
  }
}

/** @param {Page} here @param {Page} there */
const taken = (here, there) =>
  takeOver(/** @type {Document} */ (/** @type {unknown} */ (here)), /** @type {Document} */ (/** @type {unknown} */ (there)));

test('only parts that differ are replaced', () => {
  const here = new Page([new Part('finding', 'old'), new Part('methods', 'same')]);

  assert.deepEqual(taken(here, new Page([new Part('finding', 'new'), new Part('methods', 'same')])).replaced, ['finding']);
  assert.equal(here.parts[0]?.outerHTML, 'new');
});

test('a part in which somebody writes is left alone, and told', () => {
  const here = new Page([new Part('metrics', 'old')]);
  here.activeElement = new Used('metrics', 'textarea');

  assert.deepEqual(taken(here, new Page([new Part('metrics', 'new')])), { replaced: [], left: ['metrics'] });
  assert.equal(here.parts[0]?.outerHTML, 'old');
});

test('what had the focus has it in the newer part', () => {
  const here = new Page([new Part('leaderboard', 'old')]);
  here.activeElement = new Used('leaderboard', 'a', { href: '/scores.svg' });
  const newer = new Part('leaderboard', 'new');

  taken(here, new Page([newer]));

  assert.deepEqual(newer.asked, ['a[href="/scores.svg"]', { preventScroll: true }]);
});

test('a table stays where it was moved to', () => {
  const frame = new Used('comparisons', 'div', { 'aria-labelledby': 'matrix-caption' }, 140);
  const here = new Page([new Part('comparisons', 'old', { frames: [frame] })]);
  const newer = new Part('comparisons', 'new');

  taken(here, new Page([newer]));

  assert.deepEqual(newer.asked, ['div[aria-labelledby="matrix-caption"]', 140]);
});

test('details that were open stay open', () => {
  const here = new Page([new Part('comparisons', 'old', { open: ['pairs'] })]);

  taken(here, new Page([new Part('comparisons', 'new')]));

  assert.deepEqual(here.opened, ['pairs']);
});

test('what the reader looks at keeps its place in the window', () => {
  const seen = new Part('behind', 'same', { top: 40, bottom: 900 });
  const here = new Page([new Part('leaderboard', 'old', { top: -600, bottom: -10 }), seen]);
  const longer = new Part('leaderboard', 'new', { top: -600, bottom: 70 });
  const there = new Page([longer, new Part('behind', 'same')]);
  here.adoptNode = (part) => {
    part.replaceWith = () => {};
    return part;
  };
  const replace = here.parts[0];
  assert.ok(replace);
  replace.replaceWith = () => (seen.more.top = 120);

  taken(here, there);

  assert.equal(here.scrolled, 80);
});
