package io.veridical.e2e;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * A rater who sees images for a moment, goes through a timed session by keyboard alone
 * and answers by chance.
 */
final class GlancingRater {

	/** How often a rater tries again on a device that is busy with other things. */
	private static final int PATIENCE = 6;

	private static final String ASKED = """
			() => {
				const fake = document.querySelector('[data-answer="fake"]');
				return fake !== null && !fake.hidden && !fake.closest('[hidden]')
					&& fake.getAttribute('aria-disabled') === 'false';
			}""";

	/** On a busy machine images go wrong, and the page says so in a pause. */
	private static final String TROUBLED = """
			() => document.querySelector('[data-screen=pause]:not([hidden]) [data-trouble]:not([hidden])') !== null""";

	private static final String NOT_ASKED = "() => !(" + ASKED + ")()";

	private static final String NEXT = """
			() => {
				if (location.pathname.endsWith('/debrief')) {
					return 'debrief';
				}
				const screen = document.querySelector('[data-screen]:not([hidden])')?.dataset.screen;
				if (screen !== 'trial') {
					return (%s)() ? 'trouble' : screen;
				}
				return (%s)() ? 'question' : null;
			}""".formatted(TROUBLED, ASKED);

	private final Page page;

	private final RandomGenerator chance = new SplittableRandom(20261122);

	GlancingRater(Page page) {
		this.page = page;
	}

	/** Opens a campaign as a new rater, who consents. */
	static GlancingRater consenting(Page page, String campaign) {
		page.navigate(campaign);
		page.getByRole(AriaRole.CHECKBOX).focus();
		page.keyboard().press("Space");
		page.keyboard().press("Enter");
		page.waitForURL("**/s/*");
		return new GlancingRater(page);
	}

	Page page() {
		return this.page;
	}

	/** Presses the button that has the focus, once it is the one with this name. */
	GlancingRater press(String name) {
		Locator button = this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
		button.and(this.page.locator(":focus")).waitFor();
		this.page.keyboard().press("Enter");
		return this;
	}

	/** Waits for the look at the device and goes on; tries again if it finds fault. */
	GlancingRater passTheCheck() {
		for (int attempt = 1; attempt <= PATIENCE; attempt++) {
			Locator again = this.page.locator("[data-screen=unsuitable] [data-again]");
			this.page.locator("[data-screen=preflight] [data-go]:visible")
				.or(again.locator("visible=true"))
				.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
			if (!again.isVisible()) {
				return press("Go on");
			}
			again.press("Enter");
		}
		throw new AssertionError(
				"The device was not found suitable: " + this.page.locator("[data-reason]:visible").allInnerTexts());
	}

	/** Goes through practice, whose first two trials are explained. */
	GlancingRater practise(int images) {
		press("Show the image");
		for (int i = 1; i <= images; i++) {
			answer();
			if (i <= 2) {
				press("Next image");
			}
		}
		return this;
	}

	/** Judges the next images. */
	GlancingRater judge(int images) {
		for (int i = 0; i < images; i++) {
			answer();
		}
		return this;
	}

	/**
	 * Judges until a screen without images comes, however many trials are repeated, and
	 * returns its name.
	 */
	String judgeToTheEnd() {
		for (String next = next();; next = next()) {
			switch (next) {
				case "question" -> answer();
				case "trouble" -> press("Go on");
				default -> {
					return next;
				}
			}
		}
	}

	private String next() {
		return (String) this.page.waitForFunction(NEXT).jsonValue();
	}

	/** Waits until the page asks whether the image was real. */
	GlancingRater look() {
		waitThroughTrouble(ASKED);
		return this;
	}

	/** Waits until the countdown to the next image has come to its last digit. */
	GlancingRater countToOne() {
		waitThroughTrouble("() => document.querySelector('.count').textContent === '1'");
		return this;
	}

	private void waitThroughTrouble(String condition) {
		String either = "() => (%s)() ? 'trouble' : (%s)() ? 'there' : null".formatted(TROUBLED, condition);
		while (this.page.waitForFunction(either).jsonValue().equals("trouble")) {
			press("Go on");
		}
	}

	/** Waits for the question and answers. */
	void answer() {
		look();
		boolean real = this.chance.nextBoolean();
		this.page.keyboard().press(real ? "j" : "f");
		this.page.waitForFunction(NOT_ASKED);
	}

	/** Waits until the next image is about to appear, which the page notes beforehand. */
	GlancingRater see() {
		this.page.waitForFunction("""
				() => Object.entries(localStorage)
					.some(([key, value]) => key.startsWith('veridical.begun.') && !JSON.parse(value).answer)
				""");
		return this;
	}

}
