package io.veridical.qualification;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.Passing;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions of a qualification came to. They score no model: raters who do not
 * look closely are among them.
 *
 * @param active sessions under way
 * @param withdrawn sessions taken back
 * @param attempts the finished sessions, in the order they began
 * @param lines how often reals, and the fakes of each generator, were told, in finished
 * sessions
 * @param byGuessing the chance of passing by guessing
 */
public record QualificationReport(UUID campaignId, Passing passing, double byGuessing, int active, int withdrawn,
		List<Finished> attempts, List<Line> lines) {

	private static final int BINS = 10;

	public QualificationReport {
		attempts = List.copyOf(attempts);
		lines = List.copyOf(lines);
	}

	public int finished() {
		return this.attempts.size();
	}

	public int passed() {
		return (int) this.attempts.stream().filter(Finished::passed).count();
	}

	/** The share of those who passed; null before anybody finished. */
	public @Nullable Double passRate() {
		return this.attempts.isEmpty() ? null : (double) passed() / finished();
	}

	/** Finished sessions by their share of right answers, in tenths, the lowest first. */
	public List<Bin> bins() {
		return IntStream.range(0, BINS)
			.mapToObj((bin) -> new Bin(100 * bin / BINS, 100 * (bin + 1) / BINS,
					(int) this.attempts.stream().filter((one) -> bin(one.realsShare()) == bin).count(),
					(int) this.attempts.stream().filter((one) -> bin(one.fakesShare()) == bin).count()))
			.toList();
	}

	private static int bin(double share) {
		return Math.min(BINS - 1, (int) (share * BINS));
	}

	/**
	 * One finished session.
	 *
	 * @param realsShare right answers about real images, 0 to 1
	 * @param fakesShare right answers about fake images, 0 to 1
	 */
	public record Finished(UUID sessionId, int attempt, double realsShare, double fakesShare, boolean passed) {

	}

	/**
	 * How often images of one kind were told for what they are.
	 *
	 * @param model whose fakes they are; null for the reals
	 */
	public record Line(@Nullable String model, int shown, int right) {

		/** In percent; null if none was shown. */
		public @Nullable Double percent() {
			return (this.shown > 0) ? 100.0 * this.right / this.shown : null;
		}

	}

	/**
	 * Sessions whose share lies between two bounds, in percent, the upper one left out
	 * but for 100.
	 */
	public record Bin(int from, int to, int reals, int fakes) {

	}

}
