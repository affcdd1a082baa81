package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.veridical.scoring.AgainstChance;
import io.veridical.scoring.Anova;
import io.veridical.scoring.Behind;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.FittedScore.Bound;
import io.veridical.scoring.ImageErrors;
import io.veridical.scoring.ImageUse;
import io.veridical.scoring.Pairing;
import io.veridical.scoring.Score;
import io.veridical.scoring.ledger.Rule;
import io.veridical.scoring.plot.PanelPlot;
import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.Shape;
import io.veridical.scoring.plot.Words;
import org.jspecify.annotations.Nullable;

/**
 * The tables and pictures of the results page.
 */
public record Details(Results results) {

	/** A plot in both its shapes; null if it has nothing to show. */
	public @Nullable Figure figure(String name) {
		return figures((known) -> known.equals(name)).findFirst().orElse(null);
	}

	/** The plots of the metrics. */
	public List<Figure> metricFigures() {
		return figures((known) -> known.startsWith("metric-")).toList();
	}

	/** Scores over the training of a model. */
	public List<Figure> trainingFigures() {
		return figures((known) -> known.startsWith("training")).toList();
	}

	/** Scores over what a truncation leaves of diversity. */
	public List<Figure> frontierFigures() {
		return figures((known) -> known.startsWith("frontier-")).toList();
	}

	/** Whether conditions differ in truncation, but nothing says how diverse they are. */
	public boolean wantsDiversity() {
		return frontierFigures().isEmpty() && !Trace.truncation(this.results).isEmpty();
	}

	private Stream<Figure> figures(Predicate<String> wanted) {
		return ResultPlots.of(this.results)
			.stream()
			.filter((plot) -> wanted.test(plot.name()) && plot.hasData(this.results))
			.map((plot) -> new Figure(plot.name(),
					List.of(plot.drawn(this.results, Shape.WIDE), plot.drawn(this.results, Shape.NARROW))));
	}

	/** Whether any model has any interval. */
	public boolean intervals() {
		return this.results.leaders()
			.stream()
			.flatMap((line) -> Stream.of(line.corrected(), line.crossed(), line.raters(), line.published()))
			.anyMatch(Objects::nonNull);
	}

	/** Which models the columns of the matrix are, all but the first. */
	public List<String> columns() {
		return this.results.scored().stream().skip(1).map(ConditionScore::model).toList();
	}

	/**
	 * @return a line for each model but the last; in it a duel, or null below the
	 * diagonal, for each column
	 */
	public List<Line> matrix() {
		List<ConditionScore> scored = this.results.scored();
		List<Duel> duels = duels();
		List<Line> lines = new ArrayList<>();
		for (int row = 0; row < scored.size() - 1; row++) {
			List<Optional<Duel>> cells = new ArrayList<>();
			for (int column = 1; column < scored.size(); column++) {
				int first = row;
				int second = column;
				cells
					.add(duels.stream().filter((duel) -> duel.first() == first && duel.second() == second).findFirst());
			}
			lines.add(new Line(scored.get(row).model(), cells));
		}
		return lines;
	}

	public List<Duel> duels() {
		return Duel.all(this.results);
	}

	/** Whether some difference is one of scores that are only bounds. */
	public boolean bounds() {
		return duels().stream().anyMatch((duel) -> duel.bound() != Bound.EXACT);
	}

	/** How many pairs there are whose raters enter the test so. */
	public long paired(String pairing) {
		return duels().stream()
			.filter((duel) -> duel.single() != null && duel.pairing() == Pairing.valueOf(pairing))
			.count();
	}

	/** Whether some raters judged both models of some pair. */
	public boolean shared() {
		return duels().stream().anyMatch((duel) -> duel.both() > 0);
	}

	/** Whether the models differ at all, in a sentence; null if that was not tested. */
	public @Nullable Words anova() {
		Anova anova = this.results.scores().comparisons().anova();
		if (anova == null) {
			return duels().isEmpty() ? null : Words.say(this.results.untestedAnova("scoring.anova."));
		}
		return Words.say((anova.p() < .05) ? "scoring.anova.differ" : "scoring.anova.open", anova.between(),
				anova.within(), Figures.hundredths(anova.f()), Figures.p(anova.p()));
	}

	/** Each model against guessing, in the order of scores. */
	public List<Words> chance() {
		List<AgainstChance> all = this.results.scores().comparisons().chance();
		return this.results.scored()
			.stream()
			.flatMap((condition) -> all.stream()
				.filter((chance) -> chance.conditionId().equals(condition.conditionId())))
			.map((chance) -> Finding.chance(chance, this.results.scores().comparisons().margin()))
			.toList();
	}

	/** The images worth seeing, for each model that has any. */
	public List<Pictures> pictures() {
		return behind()
			.map((behind) -> new Pictures(behind.model(), views(behind.hardest()), views(behind.telling()),
					views(behind.doubted())))
			.filter((pictures) -> !pictures.hardest().isEmpty() || !pictures.telling().isEmpty()
					|| !pictures.doubted().isEmpty())
			.toList();
	}

	private static List<View> views(List<ImageErrors> images) {
		return images.stream().map(View::of).toList();
	}

	/** Whether the trials of some model are in the order of a file, not of sessions. */
	public boolean sorted() {
		return behind().anyMatch(Behind::sorted);
	}

	/** Whether the learning curves of other models lie behind each. */
	public boolean others() {
		return PanelPlot.hasShadows((int) behind().filter((behind) -> behind.learning().size() > 1).count());
	}

	/** What was drawn from which images, for each model; empty if nothing is known. */
	public List<Use> uses() {
		List<Use> uses = behind().map((behind) -> Use.of(behind)).toList();
		return uses.stream().allMatch((use) -> use.fakes() == null && use.reals() == null) ? List.of() : uses;
	}

	/**
	 * What each model's raters need, as three ways of reading the same trials have it.
	 */
	public List<Fits> fits() {
		return this.results.scored().stream().filter((condition) -> condition.timed() != null).map(Fits::of).toList();
	}

	/** Each model's score under each rule of exclusion. */
	public List<Rules> exclusions() {
		return behind()
			.map((behind) -> new Rules(behind.model(),
					Stream.of(Rule.values()).map((rule) -> figure(ExclusionsPlot.score(behind, rule))).toList()))
			.toList();
	}

	private static Optional<String> figure(@Nullable Score score) {
		return Optional.ofNullable(score)
			.map((known) -> "%s (%d)".formatted(Figures.tenths(known.value()), known.judgements()));
	}

	/** The rules of exclusion, as message codes end. */
	public List<String> rules() {
		return Stream.of(Rule.values()).map(Rule::text).toList();
	}

	/** The coefficient of each metric with its p, for those that have one. */
	public List<Words> correlations() {
		return this.results.metrics().stream().map(MetricPlot::note).filter(Objects::nonNull).toList();
	}

	private Stream<Behind> behind() {
		return this.results.scored()
			.stream()
			.map((condition) -> this.results.behind(condition.conditionId()))
			.filter(Objects::nonNull);
	}

	/**
	 * A plot for wide and for narrow pages.
	 */
	public record Figure(String name, List<Plot> plots) {

	}

	/** A line of the matrix. */
	public record Line(String model, List<Optional<Duel>> cells) {

	}

	/** The images of one model worth seeing. */
	public record Pictures(String model, List<View> hardest, List<View> telling, List<View> doubted) {

	}

	/**
	 * One of them.
	 *
	 * @param address of its picture; null if there is none
	 */
	public record View(@Nullable String address, String name, int wrong, int shown) {

		static View of(ImageErrors image) {
			String address = (image.poolId() != null && image.position() != null)
					? "/pools/%s/thumbnails/%d.png".formatted(image.poolId(), image.position()) : null;
			return new View(address, (image.name() != null) ? image.name() : image.image(), image.wrong(),
					image.shown());
		}

	}

	/** How often images were used, and how far raters agree about them. */
	public record Use(String model, @Nullable String alpha, @Nullable Integer judgedTwice, @Nullable ImageUse fakes,
			@Nullable ImageUse reals) {

		static Use of(Behind behind) {
			return new Use(behind.model(),
					(behind.alpha() != null) ? Figures.hundredths(behind.alpha().doubleValue()) : null,
					behind.judgedTwice(), behind.fakes(), behind.reals());
		}

		/** Each image's judgements on average; null where images have no names. */
		public @Nullable String fakesReuse() {
			return (this.fakes != null) ? Figures.tenths(this.fakes.reuse()) : null;
		}

		public @Nullable String realsReuse() {
			return (this.reals != null) ? Figures.tenths(this.reals.reuse()) : null;
		}

	}

	/** A model's score under each rule. */
	public record Rules(String model, List<Optional<String>> figures) {

	}

}
