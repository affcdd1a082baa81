// What the pages under test share. The photodiode believes none of it.
window.sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
window.thePlan = async () => (await fetch('/plan.json')).json();
window.finish = (more) => {
  window.outcome = { isolated: window.crossOriginIsolated, ...more };
};
