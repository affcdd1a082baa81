package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What lies behind the score of one condition. Unless said otherwise, of the judgements
 * that count.
 *
 * @param learning error by tenth of the session, the first tenth first; empty without
 * judgements or if sorted
 * @param sorted whether nearly all sessions have all fakes before all reals, or the
 * reverse: then their order is the file's, not the session's
 * @param hardest generated images most often taken for real, the worst first; like the
 * next two, only images with three judgements or more
 * @param telling generated images most surely told
 * @param doubted real images most often taken for generated
 * @param raters each rater's value in the {@link Unit} of the procedure, in rising order
 * @param alpha Krippendorff's, nominal, of the answers, images as units; null without
 * names of images or where fewer than ten were judged twice
 * @param judgedTwice how many images were judged at least twice: those behind alpha; null
 * without names of images
 * @param responses how long answers took; null where nobody noted it
 * @param reals what the real images were drawn from and how often they were used
 * @param variants the score with other rules of exclusion, the campaign's own first
 */
public record Behind(UUID conditionId, String model, List<Decile> learning, boolean sorted, List<ImageErrors> hardest,
		List<ImageErrors> telling, List<ImageErrors> doubted, List<Double> raters, @Nullable Double alpha,
		@Nullable Integer judgedTwice, @Nullable ResponseTimes responses, @Nullable ImageUse reals,
		@Nullable ImageUse fakes, List<ScoreVariant> variants) {

	public Behind {
		learning = List.copyOf(learning);
		hardest = List.copyOf(hardest);
		telling = List.copyOf(telling);
		doubted = List.copyOf(doubted);
		raters = List.copyOf(raters);
		variants = List.copyOf(variants);
	}

}
