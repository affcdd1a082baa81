package io.veridical.confound;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.veridical.pool.profile.NearPairs;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;

/**
 * A report as a page shows it.
 *
 * @param title the model, or the pool of fakes
 */
record ConfoundView(String title, ConfoundReport report) {

	private static final int PAIRS = 12;

	private static final int SMALL = 64;

	static ConfoundView of(String title, ConfoundReport report) {
		return new ConfoundView(title, report);
	}

	public List<Line> lines() {
		return this.report.confounds().stream().map(Line::new).toList();
	}

	public List<Line> warnings() {
		return this.report.warnings().stream().map(Line::new).toList();
	}

	public List<NearPairs.Pair> pairs() {
		return this.report.copies().pairs().stream().limit(PAIRS).toList();
	}

	public int copies() {
		return this.report.copies().images();
	}

	/** Whether there are more pairs than are shown. */
	public boolean isMore() {
		return this.report.copies().pairs().size() > PAIRS;
	}

	/**
	 * Whether the images are so small that their pixels are better seen than smoothed.
	 */
	public boolean isSmall() {
		return pairs().stream().allMatch((pair) -> Math.max(pair.first().width(), pair.first().height()) <= SMALL);
	}

	public List<Plot> traits() {
		return Stream.of(Shape.values()).map((shape) -> AreaPlot.draw(this.report, shape)).toList();
	}

	public List<Plot> spectrum() {
		return SpectrumPlot.isPossible(this.report)
				? Stream.of(Shape.values()).map((shape) -> SpectrumPlot.draw(this.report, shape)).toList() : List.of();
	}

	/** Under which address its plots are saved. */
	public String plots() {
		return "/pools/%s/confounds/%s".formatted(this.report.fakes().getId(), this.report.reals().getId());
	}

	/** A trait in the table. */
	record Line(Confound confound) {

		public Words name() {
			return this.confound.name();
		}

		public Words sentence() {
			return this.confound.sentence();
		}

		public Words remedy() {
			return this.confound.remedy();
		}

		public String reals() {
			return this.confound.realText();
		}

		public String fakes() {
			return this.confound.fakeText();
		}

		public String effect() {
			double effect = this.confound.effect();
			return Double.isInfinite(effect) ? ((effect > 0) ? "∞" : "−∞")
					: String.format(Locale.ROOT, "%.2f", effect + 0.0).replace('-', '−');
		}

		public String area() {
			return String.format(Locale.ROOT, "%.3f", this.confound.area().area());
		}

		public String interval() {
			return String.format(Locale.ROOT, "%.3f–%.3f", this.confound.area().interval().lower(),
					this.confound.area().interval().upper());
		}

		public String p() {
			double p = this.confound.p();
			return (p < .001) ? "< .001" : String.format(Locale.ROOT, "%.3f", p);
		}

		public String level() {
			return this.confound.level().text();
		}

	}

}
