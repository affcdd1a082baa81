package io.veridical.screening;

import org.jspecify.annotations.Nullable;

/**
 * What went on around one judgement, as the browser told it.
 *
 * @param lostFocus whether the page lost the focus during the trial
 * @param hidden whether the page was hidden during the trial
 * @param leftFullScreen whether the full screen was left during the trial
 * @param untrusted whether the answer came from a script and not from a person's input
 * ({@code Event.isTrusted} was false)
 * @param input what gave the answer: a key's code such as {@code KeyF}, or
 * {@code button:real}; null if nobody noted it
 * @param early whether an answer was pressed before image and masks were gone, where it
 * does not count; null if nobody noted it
 */
public record Conduct(boolean lostFocus, boolean hidden, boolean leftFullScreen, boolean untrusted,
		@Nullable String input, @Nullable Boolean early) {

	/** Without a word on early keys. */
	public Conduct(boolean lostFocus, boolean hidden, boolean leftFullScreen, boolean untrusted,
			@Nullable String input) {
		this(lostFocus, hidden, leftFullScreen, untrusted, input, null);
	}

	/** Nothing happened that should not, or nobody noted it. */
	public static final Conduct QUIET = new Conduct(false, false, false, false, null);

}
