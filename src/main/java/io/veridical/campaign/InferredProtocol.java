package io.veridical.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What a file of judgements lets one infer of the procedure of a past study; practice,
 * feedback and whatever else the file does not say is left out, because nobody knows it.
 *
 * @param blocks how many blocks a rater judges; null without a limit of time
 * @param reals how many real images a rater judges
 * @param fakes how many fake images a rater judges
 * @param unverified what becomes of unverified trials, as chosen when they were taken in
 * @param source where the rest comes from
 */
public record InferredProtocol(String procedure, String preset, @Nullable Integer blocks, int reals, int fakes,
		@Nullable UnverifiedTrials unverified, String source) {

	/**
	 * @return null of a campaign that was run here: its {@link Protocol} is known
	 */
	public static @Nullable InferredProtocol of(Campaign campaign) {
		if (!campaign.isPast()) {
			return null;
		}
		Protocol protocol = campaign.getProtocol();
		HypeTime timed = (protocol instanceof HypeTime limited) ? limited : null;
		return new InferredProtocol(protocol.procedureName(), protocol.preset(),
				(timed != null) ? timed.blocks() : null, protocol.reals(), protocol.fakes(),
				(timed != null) ? timed.unverified() : null, "inferred from the file");
	}

}
