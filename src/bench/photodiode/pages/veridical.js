// The presenter that raters get, from the files that raters get.
import { browserEquipment } from '/assets/js/timing/equipment.js';
import { Presenter } from '/assets/js/timing/exposure.js';
import { refreshInterval } from '/assets/js/timing/refresh.js';

const { sleep, thePlan, finish } = window;
const bytes = async (address) => (await fetch(address)).blob();

await sleep(300);
const plan = await thePlan();
const { holdOn, ...withoutHold } = browserEquipment(window);
const equipment = plan.page === 'frames' ? withoutHold : { ...withoutHold, holdOn };
const presenter = new Presenter(document.getElementById('stage'), equipment);
const intervalMs = await refreshInterval(equipment.display, 90);
const trials = [];
for (const trial of plan.trials) {
  const prepared = await presenter.prepare({
    trial: `trial-${trial.number}`,
    stimulus: await bytes(trial.stimulus),
    masks: await Promise.all(plan.masks.map(bytes)),
    requestedMs: trial.ms,
    maskMs: plan.maskMs,
    intervalMs,
    alt: '',
  });
  await sleep(trial.pause);
  const { evidence } = await presenter.present(prepared);
  trials.push({ number: trial.number, evidence: await evidence });
}
await sleep(300);
finish({ intervalMs, trials });
