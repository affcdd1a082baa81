/**
 * One value that outlives the page: kept as JSON in the browser's storage; where there is none, or it is full, in memory.
 *
 * @template T
 */
export class KeptValue {
  #storage;
  #key;
  /** @type {T | null} */
  #value;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null} storage
   * @param {string} key
   * @param {(value: any) => T | null} read what to make of what is found there
   */
  constructor(storage, key, read) {
    this.#storage = storage;
    this.#key = key;
    this.#value = this.#find(read);
  }

  /** @returns {T | null} null if nothing is kept */
  get value() {
    return this.#value;
  }

  /** @param {T | null} value null to keep nothing any longer */
  keep(value) {
    this.#value = value;
    try {
      if (value === null) {
        this.#storage?.removeItem(this.#key);
      } else {
        this.#storage?.setItem(this.#key, JSON.stringify(value));
      }
    } catch {
      this.#storage = null;
    }
  }

  /** @param {(value: any) => T | null} read */
  #find(read) {
    try {
      const found = this.#storage?.getItem(this.#key);
      return found === null || found === undefined ? null : read(JSON.parse(found));
    } catch {
      return null;
    }
  }
}
