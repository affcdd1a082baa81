/** An image element that decodes when asked, and records what is done to it. */
export class FakeImage {
  src = '';
  alt = '';
  decoding = '';
  draggable = true;
  removed = false;
  /** @type {Record<string, string>} */
  attributes = {};
  /** @type {Set<string>} */
  classes = new Set();
  classList = {
    add: (/** @type {string} */ name) => void this.classes.add(name),
    remove: (/** @type {string} */ name) => void this.classes.delete(name),
  };

  /** @type {{ opacity?: string, willChange?: string }} */
  style = {};
  /** @type {{ keyframes: object, duration: number, startTime: number | null, finished: Promise<unknown>, finish: () => void }[]} */
  animations = [];

  /** @param {object} keyframes @param {{ duration: number }} timing */
  animate(keyframes, { duration }) {
    /** @type {() => void} */
    let finish = () => {};
    const finished = new Promise((resolve) => (finish = () => resolve(undefined)));
    const animation = { keyframes, duration, startTime: null, finished, finish };
    this.animations.push(animation);
    return animation;
  }

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  async decode() {
    if (this.src.includes('broken')) {
      throw new Error('The source image cannot be decoded.');
    }
  }

  remove() {
    this.removed = true;
  }
}

/** A workshop of fake images that counts the addresses it has open. */
export function fakeWorkshop() {
  /** @type {FakeImage[]} */
  const images = [];
  /** @type {Set<string>} */
  const open = new Set();
  let time = 0;
  return {
    images,
    open,
    workshop: {
      image: () => {
        const image = new FakeImage();
        images.push(image);
        return /** @type {HTMLImageElement} */ (/** @type {unknown} */ (image));
      },
      open: (/** @type {Blob} */ blob) => {
        const address = `blob:${blob.type}:${images.length}`;
        open.add(address);
        return address;
      },
      close: (/** @type {string} */ address) => void open.delete(address),
      now: () => (time += 4),
    },
  };
}
