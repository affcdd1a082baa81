package io.veridical.confound;

import java.util.Locale;

import io.veridical.scoring.plot.Words;
import io.veridical.statistics.RocArea;

/**
 * How well one trait tells the fakes of one pool from the reals of another.
 *
 * @param area the chance that a fake has more of it than a real
 * @param p corrected for the number of traits (Holm)
 */
record Confound(Trait trait, Summary reals, Summary fakes, RocArea area, double p) {

	static final double CHANCE_FINDING = .01;

	private static final double NOTICEABLE = .55;

	private static final double TELLING = .7;

	/** How much it matters. */
	Level level() {
		if (this.p >= CHANCE_FINDING || this.area.either() < NOTICEABLE) {
			return Level.NONE;
		}
		return (this.area.either() < TELLING) ? Level.SOME : Level.MUCH;
	}

	boolean isWarning() {
		return level() != Level.NONE;
	}

	/**
	 * The difference of the means in standard deviations (Cohen's d, both pools weighing
	 * the same); infinite if neither pool varies.
	 */
	double effect() {
		double spread = Math.sqrt((Math.pow(this.reals.deviation(), 2) + Math.pow(this.fakes.deviation(), 2)) / 2);
		double difference = this.fakes.mean() - this.reals.mean();
		return (difference == 0) ? 0 : difference / spread;
	}

	/** Out of a hundred pairs of a fake and a real, how many it puts in order. */
	String percent() {
		double percent = 100 * this.area.either();
		return (percent > 99.5 && percent < 100) ? "99.5" : String.valueOf(Math.round(percent));
	}

	/** What a rater could go by, in a sentence. */
	Words sentence() {
		String manner = (this.reals.isOne() && this.fakes.isOne()) ? "every" : "typical";
		return Words.say("confound.says.%s.%s.%s".formatted(this.trait.text(), manner,
				(this.area.area() > .5) ? "more" : "less"), fakeText(), realText(), percent());
	}

	/** What to do about it. */
	Words remedy() {
		return Words.say("confound.remedy." + this.trait.text());
	}

	Words name() {
		return Words.say("confound.trait." + this.trait.text());
	}

	String realText() {
		return this.trait.written(this.reals.middle());
	}

	String fakeText() {
		return this.trait.written(this.fakes.middle());
	}

	/** How much a trait matters. */
	enum Level {

		/** It does not tell more than chance would. */
		NONE,
		/** Somebody who knew could do a little better by it. */
		SOME,
		/** It could decide answers. */
		MUCH;

		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
