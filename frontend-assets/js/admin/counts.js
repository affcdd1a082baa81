/**
 * How far a campaign has come, as the server says it.
 *
 * @typedef {object} Progress
 * @property {'draft' | 'preparing' | 'live' | 'closed'} status
 * @property {number} prepared images, and then masks, made ready
 * @property {number} images images to be made ready
 * @property {number} masks masks to be made after them
 * @property {Counts[]} conditions
 */

/**
 * The sessions of one model.
 *
 * @typedef {object} Counts
 * @property {string} conditionId
 * @property {number} active
 * @property {number} finished
 * @property {number} withdrawn
 * @property {number} unusable
 * @property {number} incompatible
 * @property {number} excluded of the finished
 * @property {number} judgements
 */

/**
 * What the page has to do about news: begin anew where the campaign took a step, fetch the results where another rater
 * finished or withdrew after the end, and else only show the counts.
 *
 * @param {{ status: string, finished: number }} shown what the page shows
 * @param {Progress} news
 * @returns {'reload' | 'results' | 'counts'}
 */
export function consequence(shown, news) {
  if (news.status !== shown.status) {
    return 'reload';
  }
  return finished(news) === shown.finished ? 'counts' : 'results';
}

/**
 * @param {Progress} progress
 * @returns {number} finished sessions of all conditions
 */
export function finished(progress) {
  return progress.conditions.reduce((sum, counts) => sum + counts.finished, 0);
}

/**
 * @param {Progress} progress
 * @returns {{ images: number, masks: number }} what is ready of each: masks are made after the images
 */
export function prepared(progress) {
  const images = Math.min(progress.prepared, progress.images);
  return { images, masks: progress.prepared - images };
}
