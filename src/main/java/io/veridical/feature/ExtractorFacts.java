package io.veridical.feature;

import org.jspecify.annotations.Nullable;

/**
 * What a researcher says of an extractor, used where its file is silent.
 *
 * @param height pixels of the input
 * @param width pixels of the input
 * @param range what it takes for black and white
 * @param features the output to take the features from
 * @param logits the output to take class scores from
 */
public record ExtractorFacts(@Nullable Integer height, @Nullable Integer width, @Nullable InputRange range,
		@Nullable String features, @Nullable String logits) {

	public static final ExtractorFacts NONE = new ExtractorFacts(null, null, null, null, null);

}
