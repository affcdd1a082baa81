package io.veridical.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a file of judgements lets one infer of the procedure of a past study; practice,
 * feedback and whatever else the file does not say is left out, because nobody knows it.
 *
 * @param reals how many real images a rater judges
 * @param fakes how many fake images a rater judges
 * @param source where the rest comes from
 */
public record InferredProtocol(String procedure, String preset, int reals, int fakes, String source) {

	/**
	 * @return null of a campaign that was run here: its {@link Protocol} is known
	 */
	public static @Nullable InferredProtocol of(Campaign campaign) {
		Protocol protocol = campaign.getProtocol();
		return campaign.isPast() ? new InferredProtocol(protocol.procedureName(), protocol.preset(), protocol.reals(),
				protocol.fakes(), "inferred from the file") : null;
	}

}
