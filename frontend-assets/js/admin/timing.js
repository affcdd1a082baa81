// The timing report: copies the paragraph for the methods section.
import { copyOnClick } from './copy.js';

document.querySelectorAll('button[data-copy]').forEach((button) => copyOnClick(/** @type {HTMLButtonElement} */ (button)));
