/**
 * The time from a stimulus' onset to the rater's action, by the input's own time stamp: the moment the browser got the
 * input, however late the page heard of it.
 *
 * @param {{ timeStamp: number }} event the key press or click
 * @param {number} onset timestamp of the frame that showed the stimulus
 * @returns {number} ms; negative if the rater acted before the stimulus was there
 */
export function responseTime(event, onset) {
  return event.timeStamp - onset;
}
