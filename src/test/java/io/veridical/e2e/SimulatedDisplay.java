package io.veridical.e2e;

import java.util.Locale;

/**
 * A display of any refresh rate, in a script that takes the place of animation frames and
 * of Element Timing: no switch makes a headless Chromium draw faster than 60 times a
 * second. Frames come at exactly equal distances, late ones late but none left out, and
 * an image is presented one frame after the one that revealed it. What a page does on
 * such a display can be tested so, not what a screen would show. It stands still while
 * the page's {@code stopAt} is a function that says so.
 */
final class SimulatedDisplay {

	private static final String SCRIPT = """
			(() => {
				const interval = %f;
				const observers = new Set();
				let waiting = [];
				let frame = performance.now();
				const tick = () => {
					if (window.stopAt?.()) {
						setTimeout(tick, interval);
						return;
					}
					frame += interval;
					const callbacks = waiting;
					waiting = [];
					callbacks.forEach(({ callback }) => callback(frame));
					setTimeout(tick, Math.max(0, frame + interval - performance.now()));
				};
				setTimeout(tick, interval);
				let handle = 0;
				window.requestAnimationFrame = (callback) => {
					waiting.push({ handle: ++handle, callback });
					return handle;
				};
				window.cancelAnimationFrame = (taken) => {
					waiting = waiting.filter(({ handle }) => handle !== taken);
				};
				delete CSS.paintWorklet;
				Object.defineProperty(CSS, 'paintWorklet', { value: undefined });

				const Native = window.PerformanceObserver;
				window.PerformanceObserver = class {
					static supportedEntryTypes = [...Native.supportedEntryTypes];
					constructor(callback) {
						this.callback = callback;
						this.native = new Native(callback);
					}
					observe(options) {
						if (options.type === 'element') {
							observers.add(this);
						}
						else {
							this.native.observe(options);
						}
					}
					disconnect() {
						observers.delete(this);
						this.native.disconnect();
					}
					takeRecords() {
						return [];
					}
				};
				const presented = new WeakSet();
				new MutationObserver((changes) => {
					for (const { target } of changes) {
						const identifier = target.getAttribute('elementtiming');
						if (identifier && target.classList.contains('is-shown') && !presented.has(target)) {
							presented.add(target);
							const time = frame + interval;
							const entry = { identifier, presentationTime: time, renderTime: time };
							const tell = ({ callback }) => callback({ getEntries: () => [entry] });
							setTimeout(() => observers.forEach(tell), 2 * interval);
						}
					}
				}).observe(document, { subtree: true, attributeFilter: ['class'] });
			})();
			""";

	private SimulatedDisplay() {
	}

	/** The script for a display of so many frames a second. */
	static String of(int hertz) {
		return String.format(Locale.ROOT, SCRIPT, 1000.0 / hertz);
	}

}
