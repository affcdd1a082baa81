/**
 * A display whose frames come when the test says so.
 */
export function manualDisplay() {
  /** @type {((timestamp: number) => void)[]} */
  let waiting = [];
  return {
    /** @param {(timestamp: number) => void} callback */
    frame(callback) {
      waiting.push(callback);
    },

    /** Starts a frame, and lets everything that waited for it finish. @param {number} timestamp */
    async tick(timestamp) {
      const callbacks = waiting;
      waiting = [];
      callbacks.forEach((callback) => callback(timestamp));
      await settled();
    },

    /** @returns {number} how many callbacks wait for a frame */
    get waiting() {
      return waiting.length;
    },
  };
}

/** Lets promises that can go on do so: no time passes, only the micro-tasks run dry. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}
