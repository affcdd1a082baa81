package io.veridical.e2e;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser is one that decodes images before they are shown and tells when it
 * presented them.
 */
@ExtendWith(Browsers.class)
class BrowsersTests {

	@Test
	void browserHasWhatTheRatersPageReliesOn(Browser browser) {
		try (BrowserContext context = browser.newContext()) {
			Page page = context.newPage();

			assertThat(page.evaluate(
					"[typeof Image.prototype.decode, PerformanceObserver.supportedEntryTypes.includes('element'), 6 * 7]"))
				.isEqualTo(List.of("function", true, 42));
		}
	}

}
