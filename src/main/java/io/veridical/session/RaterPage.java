package io.veridical.session;

import java.util.List;
import java.util.Locale;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Load;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;

/**
 * What the page on which images are judged is told when it loads.
 *
 * @param trials how many come after practice
 * @param planned how many there are with practice
 * @param next the first without a judgement, more than 1 for a rater who comes back; 0
 * when everything is judged
 * @param ofBlock how many trials a block has; 0 if there is no limit of time
 * @param minutes how long it takes in all
 * @param examples what the images of the tutorial are, in order; none for a rater who
 * comes back
 * @param task what the campaign says of it in its own words; empty for ours
 */
record RaterPage(String token, String title, int trials, int reals, int fakes, int practice, int realsPercent,
		boolean feedback, int planned, int next, int edge, String language, String procedure, int blocks, int ofBlock,
		int minutes, List<Truth> examples, List<String> task) {

	static RaterPage of(RaterSession session, Campaign campaign, int next, List<Truth> examples, Locale locale) {
		Protocol protocol = campaign.getProtocol();
		Load load = Load.of(campaign);
		int blocks = (protocol instanceof HypeTime time) ? time.blocks() : 1;
		return new RaterPage(session.getToken(), campaign.getTitle(), load.trials(), load.reals(), load.fakes(),
				load.practice(), load.realsPercent(), protocol.feedback(), load.planned(), next,
				campaign.getStimulusEdge(), locale.getLanguage(), protocol.procedureName(), blocks,
				(protocol instanceof HypeTime) ? load.trials() / blocks : 0, ExpectedTime.told(campaign), examples,
				OwnTexts.in(campaign.getTerms().ownTexts().instructions(), locale.getLanguage()));
	}

}
