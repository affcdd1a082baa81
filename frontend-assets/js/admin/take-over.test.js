import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeOver } from './take-over.js';

/** A part of a page, as little of it as is looked at. */
class Part {
  /** @param {string} id @param {string} outerHTML @param {{ top?: number, bottom?: number, open?: string[] }} [more] */
  constructor(id, outerHTML, more = {}) {
    this.id = id;
    this.outerHTML = outerHTML;
    this.more = more;
    /** @type {Page | null} */
    this.page = null;
  }

  getBoundingClientRect() {
    return { top: this.more.top ?? 0, bottom: this.more.bottom ?? 100 };
  }

  /** @param {unknown} other */
  contains(other) {
    return other === `within ${this.id}`;
  }

  querySelectorAll() {
    return (this.more.open ?? []).map((id) => ({ id }));
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
    /** @type {unknown} */
    this.activeElement = null;
    /** @type {string[]} */
    this.opened = [];
    this.scrolled = 0;
    this.defaultView = { scrollBy: (/** @type {number} */ _, /** @type {number} */ by) => (this.scrolled += by) };
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

  assert.deepEqual(taken(here, new Page([new Part('finding', 'new'), new Part('methods', 'same')])), ['finding']);
  assert.equal(here.parts[0]?.outerHTML, 'new');
});

test('a part that has the focus is left alone', () => {
  const here = new Page([new Part('metrics', 'old')]);
  here.activeElement = 'within metrics';

  assert.deepEqual(taken(here, new Page([new Part('metrics', 'new')])), []);
  assert.equal(here.parts[0]?.outerHTML, 'old');
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
