// The consent page of a study that needs proof of every exposure: a browser that has none is told so before anything else.
import { copyOnClick } from '../admin/copy.js';
import { provesExposures } from '../timing/presentations.js';
import { part } from './page-parts.js';

if (!provesExposures(window.PerformanceObserver)) {
  part(document, '#page-address', HTMLElement).textContent = window.location.href;
  copyOnClick(part(document, '[data-copy="page-address"]', HTMLButtonElement));
  part(document, '#unsuitable', HTMLElement).hidden = false;
  part(document, 'form', HTMLFormElement).hidden = true;
}
