/** The version of the front end, stored with every judgement. */
export const VERSION = '0.1.0';
