/** What the photodiode can tell by colour; `**` stands for the number of the image. */
export const PATTERNS = { stimulus: 'ff**3c', mask: '**00ff', background: '808080' };

/** @param {number} code number of a stimulus @returns {[number, number, number]} */
export const codeColour = (code) => [255, 10 * code, 60];

/** @param {number} mask number of a mask @returns {[number, number, number]} */
export const maskColour = (mask) => [40 * mask, 0, 255];

export const hex = (colour) => colour.map((value) => value.toString(16).padStart(2, '0')).join('');
