package io.veridical.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

/**
 * A rater who goes through a session by keyboard alone, answers by chance, and remembers
 * every answer given.
 */
final class KeyboardRater {

	private static final String NEXT_SHOWN = """
			(last) => {
				const shown = document.querySelector('.stage img.is-shown')?.getAttribute('elementtiming');
				return shown && shown !== last ? shown : null;
			}""";

	private static final String AT_REST = """
			(last) => localStorage.length === 0
				&& performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/stimuli/' + last))
			""";

	private final Page page;

	private final RandomGenerator chance = new SplittableRandom(20261122);

	private final List<Given> practised = new ArrayList<>();

	private final List<Given> judged = new ArrayList<>();

	private @Nullable String last;

	KeyboardRater(Page page) {
		this.page = page;
	}

	Page page() {
		return this.page;
	}

	/** The answers to the counted images, in the order given. */
	List<Given> judged() {
		return this.judged;
	}

	/** Presses the button that has the focus, once it is the one with this name. */
	KeyboardRater press(String name) {
		Locator button = this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
		button.and(this.page.locator(":focus")).waitFor();
		this.page.keyboard().press("Enter");
		return this;
	}

	/** Answers practice images and reads what is said of each. */
	KeyboardRater practise(int images) {
		for (int i = 0; i < images; i++) {
			this.practised.add(answer());
			press("Next image");
		}
		return this;
	}

	/** Judges images that count. */
	KeyboardRater judge(int images) {
		for (int i = 0; i < images; i++) {
			this.judged.add(answer());
		}
		return this;
	}

	/** Answers the image that comes after the last one answered. */
	Given answer() {
		String trial = look();
		boolean real = this.chance.nextBoolean();
		this.page.keyboard().press(real ? "j" : "f");
		return new Given(trial, real ? "real" : "fake");
	}

	/** Looks at the image that comes after the last one looked at. */
	String look() {
		this.last = shown();
		return this.last;
	}

	/** Waits for an image that was not looked at yet. */
	String shown() {
		return (String) this.page.waitForFunction(NEXT_SHOWN, this.last).jsonValue();
	}

	/**
	 * Pauses until every answer is acknowledged and the image of the given trial is
	 * fetched.
	 */
	KeyboardRater rest(int lastFetched) {
		this.page.waitForFunction(AT_REST, lastFetched);
		return this;
	}

	void waitForDebrief() {
		this.page.waitForURL("**/debrief");
	}

	/**
	 * An answer.
	 *
	 * @param trial the id of the trial it was given to
	 * @param answer {@code real} or {@code fake}
	 */
	record Given(String trial, String answer) {
	}

}
