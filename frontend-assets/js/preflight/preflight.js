import { LONG, SHORT, UNPROVEN } from './check.js';

/**
 * @typedef {import('./check.js').Findings} Findings
 *
 * @typedef {{ suitable: boolean, reasons: string[] }} Verdict
 */

/**
 * What the rater sees of the look at the device.
 *
 * @typedef {object} PreflightView
 * @property {(short: boolean) => void} begin
 * @property {(findings: Findings) => Promise<void>} suitable waits until the rater goes on
 * @property {(reasons: string[], findings: Findings) => Promise<'again' | 'out'>} unsuitable
 */

/**
 * Looks at the device until it is suitable or the rater gives up.
 *
 * @param {object} means
 * @param {boolean} means.short whether it was found suitable before, and a short look is enough
 * @param {boolean} means.provable whether exposures can be proven here, or need not be
 * @param {(extent: { gaps: number, exposures: number[] }) => Promise<Findings>} means.look
 * @param {(findings: Findings, short: boolean) => Promise<Verdict | null>} means.report tells the server, which decides; null
 * if the session is over
 * @param {() => Promise<void>} means.giveUp tells the server that the rater cannot take part
 * @param {PreflightView} means.view
 * @returns {Promise<Findings | null>} null if the session is over
 */
export async function preflight({ short, provable, look, report, giveUp, view }) {
  let brief = short;
  for (;;) {
    view.begin(brief);
    const findings = await look(provable ? (brief ? SHORT : LONG) : UNPROVEN);
    const verdict = await report(findings, brief);
    if (verdict === null) {
      return null;
    }
    if (verdict.suitable) {
      await view.suitable(findings);
      return findings;
    }
    if ((await view.unsuitable(verdict.reasons, findings)) === 'out') {
      await giveUp();
      return null;
    }
    brief = false; // what a short look finds fault with, the whole one decides
  }
}
