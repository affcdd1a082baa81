package io.veridical.scoring.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.quality.ExclusionCounts;
import io.veridical.scoring.Anova;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Comparisons;
import io.veridical.scoring.ConditionScore;
import io.veridical.scoring.Pairing;
import io.veridical.scoring.Unit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes down how a campaign's scores came about, as a paragraph for the methods section
 * of a paper: nothing in it that the protocol, the data or the code do not say.
 */
@Component
class ScoringMethods {

	private static final int NAMED = 6;

	private final MessageSource messages;

	private final String version;

	ScoringMethods(MessageSource messages, @Value("${veridical.version}") String version) {
		this.messages = messages;
		this.version = version;
	}

	/** Of a campaign without rules. */
	String paragraph(Results results, Locale locale) {
		return paragraph(results, new ExclusionCounts("none", List.of(), 0, 0, 0, 0), locale);
	}

	/**
	 * @param excluded what its rules and its researchers left out
	 */
	String paragraph(Results results, ExclusionCounts excluded, Locale locale) {
		Text text = new Text(locale);
		CampaignScores scores = results.scores();
		if (results.study().simulated()) {
			text.add("simulated");
		}
		protocol(text, results);
		raters(text, results);
		pay(text, results);
		exclusions(text, results);
		rules(text, excluded);
		if (results.scored().isEmpty()) {
			return text.toString();
		}
		text.add("score." + scoreText(scores));
		intervals(text, results);
		comparisons(text, results);
		text.add("seeds", this.version, Long.toString(scores.seed()));
		return text.toString();
	}

	private void protocol(Text text, Results results) {
		Protocol protocol = results.scores().protocol();
		if (results.study().past()) {
			text.add("past", this.version, protocol.procedureName(), protocol.preset());
		}
		else if (protocol instanceof HypeTime timed) {
			text.add("time", this.version, timed.preset(), text.say("preset." + timed.preset()), timed.blocks(),
					timed.realsPerBlock(), timed.fakesPerBlock(), timed.practice(), timed.feedback() ? 1 : 0);
			text.add("time.masks", HypeTime.DIGITS, HypeTime.DIGIT_MILLIS, HypeTime.MASKS_PER_TRIAL,
					HypeTime.MASK_MILLIS, text.say("masks." + timed.masks().text()));
		}
		else {
			text.add("infinity", this.version, protocol.preset(), protocol.reals(), protocol.fakes(),
					protocol.practice(), protocol.feedback() ? 1 : 0, protocol.realsPercent());
		}
	}

	private static void raters(Text text, Results results) {
		List<ConditionScore> conditions = results.scores().conditions();
		int judgements = conditions.stream().mapToInt(ConditionScore::judgements).sum();
		if (conditions.size() <= NAMED) {
			text.add("raters",
					conditions.stream()
						.map((condition) -> "%s (%d)".formatted(condition.model(), condition.raters()))
						.collect(Collectors.joining(text.say("comma"))),
					judgements);
		}
		else {
			text.add("raters.many", conditions.size(),
					conditions.stream().mapToInt(ConditionScore::raters).min().orElse(0),
					conditions.stream().mapToInt(ConditionScore::raters).max().orElse(0), judgements);
		}
	}

	private static void pay(Text text, Results results) {
		Pay pay = results.study().pay();
		if (pay != null) {
			text.add("pay", pay.written(pay.amount(), text.locale), pay.minutes(),
					pay.written(pay.hourly(), text.locale), (pay.bonus() != null) ? 1 : 0);
		}
	}

	private static void exclusions(Text text, Results results) {
		boolean past = results.study().past();
		if (results.study().unprotected()) {
			text.add("unprotected");
		}
		text.add(past ? "exclusions.past" : "exclusions");
		if (!past && results.scores().protocol() instanceof HypeTime timed) {
			text.add("unverified." + timed.unverified().text(), timed.repeats());
		}
	}

	private static void rules(Text text, ExclusionCounts excluded) {
		if (!excluded.rules().isEmpty()) {
			text.add("rules", excluded.rules().size(), excluded.preset(),
					excluded.rules()
						.stream()
						.map((by) -> "%s (%d)".formatted(by.rule().name(), by.broken()))
						.collect(Collectors.joining(text.say("comma"))),
					excluded.excluded(), excluded.finished());
		}
		else if (excluded.excluded() > excluded.added()) {
			text.add("rules.past", excluded.excluded(), excluded.finished());
		}
		if (excluded.kept() + excluded.added() > 0) {
			text.add("rules.hand", excluded.kept(), excluded.added());
		}
	}

	private static String scoreText(CampaignScores scores) {
		if (scores.unit() == Unit.PERCENT) {
			return "percent";
		}
		return scores.fitted() ? "fitted" : "modal";
	}

	private static void intervals(Text text, Results results) {
		String question = results.question();
		CampaignScores scores = results.scores();
		text.add("interval." + question, Math.round(100 * scores.level()), scores.resamples());
		if (!question.equals("published") && !question.equals("none")) {
			text.add("interval.beside", scores.resamples());
		}
	}

	private static void comparisons(Text text, Results results) {
		Comparisons comparisons = results.scores().comparisons();
		Anova anova = comparisons.anova();
		if (anova != null) {
			text.add("anova", anova.between(), anova.within(), Figures.hundredths(anova.f()), Figures.p(anova.p()));
		}
		if (anova != null && comparisons.pairs().stream().anyMatch((pair) -> pair.pairing() != Pairing.APART)) {
			text.add("anova.shared");
		}
		if (comparisons.pairs().stream().anyMatch((pair) -> pair.holmP() != null)) {
			text.add(comparisons.crossed() ? "pairs.crossed" : "pairs.raters");
			pairing(text, "pairs.paired", Pairing.PAIRED, comparisons);
			pairing(text, "pairs.partly", Pairing.PARTLY, comparisons);
		}
		if (anova == null && comparisons.pairs().size() > 0) {
			text.add(results.untestedAnova("anova."));
		}
		if (!comparisons.chance().isEmpty()) {
			text.add("chance", Figures.tenths(comparisons.margin()));
		}
		if (!results.metrics().isEmpty()) {
			boolean exact = results.metrics().stream().anyMatch((metric) -> metric.exactP() != null);
			text.add(exact ? "metrics.exact" : "metrics");
		}
	}

	private static void pairing(Text text, String code, Pairing pairing, Comparisons comparisons) {
		long pairs = comparisons.pairs().stream().filter((pair) -> pair.pairing() == pairing).count();
		if (pairs > 0) {
			text.add(code, pairs, comparisons.pairs().size());
		}
	}

	/**
	 * A paragraph under way.
	 */
	private final class Text {

		private final Locale locale;

		private final List<String> sentences = new ArrayList<>();

		Text(Locale locale) {
			this.locale = locale;
		}

		void add(String code, Object... arguments) {
			this.sentences.add(say(code, arguments));
		}

		String say(String code, Object... arguments) {
			return ScoringMethods.this.messages.getMessage("scoring.methods." + code, arguments, this.locale);
		}

		@Override
		public String toString() {
			return String.join(this.locale.getLanguage().equals("zh") ? "" : " ", this.sentences);
		}

	}

}
