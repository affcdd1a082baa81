package io.veridical.e2e;

/**
 * There is no browser to test with.
 */
class NoBrowser extends RuntimeException {

	NoBrowser(String reason) {
		super("Browser tests need Chromium: " + reason
				+ ". Install chromium, or Node.js 20 with access to npm, or set BROWSER_PATH.");
	}

}
