// The first page: shows how the demonstration is coming along, and each campaign as soon as it can be judged.
import { renew } from './part.js';
import { pauseWhileSeen, poll } from './poll.js';

const PAUSE_MILLIS = 3000;

if (document.getElementById('live')?.dataset.underway === 'true') {
  void poll(
    () => renew(location.pathname, 'live'),
    { heard: (live) => live === null || live.dataset.underway === 'true', lost: () => {} },
    () => pauseWhileSeen(PAUSE_MILLIS, document),
  );
}
