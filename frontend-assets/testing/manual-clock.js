import { settled } from './manual-display.js';

/** A clock that goes on only when the test winds it. */
export function manualClock() {
  let now = 0;
  /** @type {Set<{ at: number, callback: () => void }>} */
  const alarms = new Set();
  return {
    /** @param {number} millis @param {() => void} callback */
    after(millis, callback) {
      const alarm = { at: now + millis, callback };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },

    /** Lets time go by, and everything that waited for it happen in order. @param {number} millis */
    async advance(millis) {
      const end = now + millis;
      for (;;) {
        await settled();
        const due = [...alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) {
          break;
        }
        now = due.at;
        alarms.delete(due);
        due.callback();
      }
      now = end;
    },

    /** @returns {number} ms since the clock was made */
    get now() {
      return now;
    },

    /** @returns {number} how many alarms are set */
    get alarms() {
      return alarms.size;
    },
  };
}
