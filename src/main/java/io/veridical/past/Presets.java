package io.veridical.past;

import java.util.List;
import java.util.stream.Stream;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.past.StagedStudy.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a past study can be known, and the protocol that follows from
 * one.
 */
final class Presets {

	static final String CUSTOM = "custom";

	private Presets() {
	}

	static List<String> untimed() {
		return List.of(HypeInfinity.hype2019().preset(), CUSTOM);
	}

	static List<String> timed() {
		return HypeTime.presets();
	}

	static List<String> all() {
		return Stream.concat(untimed().stream(), timed().stream()).toList();
	}

	static @Nullable UnverifiedTrials unverified(String text) {
		return Stream.of(UnverifiedTrials.values())
			.filter((choice) -> choice.text().equals(text))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Without a limit of time. Fifty reals and fifty fakes are taken for the published
	 * procedure unless it is said otherwise.
	 */
	static Protocol untimed(@Nullable String preset, Shape shape) {
		HypeInfinity published = HypeInfinity.hype2019();
		boolean same = shape.reals() == published.reals() && shape.fakes() == published.fakes();
		String name = (preset != null) ? preset : same ? published.preset() : CUSTOM;
		return new HypeInfinity(name, Math.max(1, shape.reals()), Math.max(1, shape.fakes()), 0, false);
	}

	/**
	 * With a limit of time, by default under the published staircase.
	 */
	static Protocol timed(@Nullable String preset, UnverifiedTrials unverified, Shape shape) {
		HypeTime usual = HypeTime.usual((preset != null) ? preset : HypeTime.presets().get(0));
		return new HypeTime(usual.preset(), shape.blocks(), Math.max(1, shape.reals()), Math.max(1, shape.fakes()), 0,
				usual.feedback(), 0, unverified, usual.masks());
	}

}
