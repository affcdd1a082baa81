package io.veridical.feature;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.time.Instant;
import java.util.UUID;

import io.veridical.metrics.MetricSettings;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of a fake pool against a real one by an extractor's features, ordered, being
 * computed or there.
 *
 * @param settings how they are computed
 * @param step what is being computed: {@code reals}, {@code fakes} or {@code metrics};
 * null before and after
 * @param share how much of the step is done, 0 to 1
 * @param failure why there are none; null unless it failed
 * @param findings what came out; null until it is done
 * @param version of the code that computed them; null until it is done
 */
public record Comparison(UUID id, UUID fakePoolId, UUID realPoolId, Extractor extractor, MetricSettings settings,
		Status status, @Nullable String step, double share, @Nullable String failure, @Nullable Findings findings,
		@Nullable Integer version, Instant orderedAt, @Nullable Instant computedAt) {

	/**
	 * Whether nothing more will happen.
	 */
	public boolean isOver() {
		return this.status == Status.DONE || this.status == Status.FAILED;
	}

	/**
	 * Returns how much of the whole is done, in percent.
	 */
	public int percent() {
		if (this.status == Status.DONE) {
			return 100;
		}
		return (int) Math.round(switch ((this.step != null) ? this.step : "") {
			case "reals" -> 40 * this.share;
			case "fakes" -> 40 + 30 * this.share;
			case "metrics" -> 70 + 30 * this.share;
			default -> 0;
		});
	}

	/**
	 * What a comparison may be.
	 */
	public enum Status {

		/** Nobody computes it yet. */
		WAITING,
		/** Somebody computes it, or did and fell silent. */
		RUNNING,
		/** The metrics are there. */
		DONE,
		/** The extractor failed, or the pools do not do. */
		FAILED;

		/** The word used in JSON. */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
