package io.veridical.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judgements in which raters and images are crossed: a rater judges many images, an image
 * is judged by many raters, and neither is the population that a score speaks of.
 * <p>
 * The order in which judgements are added does not matter. Raters, images and conditions
 * go by numbers from 0; the same number is the same rater or image in every condition,
 * and the numbers decide what a seed draws, so number them in an order that lasts.
 */
public final class CrossedSample {

	private final List<CrossedCondition> conditions;

	private CrossedSample(List<CrossedCondition> conditions) {
		this.conditions = conditions;
	}

	/**
	 * @param conditions how many conditions there are, with or without judgements
	 * @return a builder without judgements
	 */
	public static Builder of(int conditions) {
		return new Builder(conditions);
	}

	/**
	 * @return how many conditions there are
	 */
	public int conditions() {
		return this.conditions.size();
	}

	/**
	 * @return how many judgements there are
	 */
	public long size() {
		return this.conditions.stream().mapToLong(CrossedCondition::judgements).sum();
	}

	/**
	 * @return how many judgements a condition has
	 */
	public long size(int condition) {
		return this.conditions.get(condition).judgements();
	}

	/**
	 * @return how many different raters judged a condition
	 */
	public int raters(int condition) {
		return this.conditions.get(condition).raters();
	}

	/**
	 * @return how many different images were judged in a condition, as far as they are
	 * named
	 */
	public int images(int condition) {
		return this.conditions.get(condition).images();
	}

	/**
	 * @return whether a condition has judgements and every one of them names its image:
	 * otherwise images cannot be resampled
	 */
	public boolean imagesNamed(int condition) {
		return this.conditions.get(condition).imagesNamed();
	}

	/**
	 * @return a sample of one of its conditions alone
	 */
	public CrossedSample only(int condition) {
		return new CrossedSample(List.of(this.conditions.get(condition)));
	}

	CrossedCondition condition(int condition) {
		return this.conditions.get(condition);
	}

	/**
	 * Takes judgements in any order.
	 */
	public static final class Builder {

		private final long[][] judgements;

		private final int[] sizes;

		private Builder(int conditions) {
			this.judgements = new long[conditions][0];
			this.sizes = new int[conditions];
		}

		/**
		 * @param condition the condition, from 0
		 * @param rater the rater's number, from 0
		 * @param image the image's number, from 0; -1 if it is not known which image it
		 * was
		 * @param fake whether the image was generated
		 * @param wrong whether the rater was wrong about it
		 * @return this
		 */
		public Builder add(int condition, int rater, int image, boolean fake, boolean wrong) {
			if (condition < 0 || condition >= this.sizes.length) {
				throw new IllegalArgumentException(
						"condition is %d; it must be from 0 to %d".formatted(condition, this.sizes.length - 1));
			}
			int size = this.sizes[condition]++;
			if (size == this.judgements[condition].length) {
				this.judgements[condition] = Arrays.copyOf(this.judgements[condition], Math.max(256, size * 2));
			}
			this.judgements[condition][size] = CrossedCondition.pack(rater, image, fake, wrong);
			return this;
		}

		/**
		 * @return the judgements so far; the builder can be added to afterwards
		 */
		public CrossedSample build() {
			CrossedCondition[] conditions = new CrossedCondition[this.sizes.length];
			IntStream.range(0, conditions.length)
				.parallel()
				.forEach((condition) -> conditions[condition] = CrossedCondition
					.of(Arrays.copyOf(this.judgements[condition], this.sizes[condition])));
			return new CrossedSample(new ArrayList<>(List.of(conditions)));
		}

	}

}
