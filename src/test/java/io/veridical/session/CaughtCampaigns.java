package io.veridical.session;

import java.util.List;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.Protocol;
import io.veridical.pool.Truth;

import org.springframework.context.ApplicationContext;

/**
 * Makes live campaigns with seven catch trials in each session: two obvious fakes, an
 * unmistakable real, two repeats, and two reals in a model's place.
 */
public final class CaughtCampaigns {

	/** What the anchor is called. */
	public static final String ANCHOR = "real against real";

	private CaughtCampaigns() {
	}

	/** One that has enough images of each kind for two raters. */
	public static Campaign live(ApplicationContext context, Protocol protocol, String... models) {
		Anchor anchor = new Anchor(ANCHOR, Fixtures.of(context).reals(4), Truth.FAKE, 2);
		return live(context, protocol, List.of(anchor), 0, models);
	}

	/** The same without reals in a model's place, of which nobody may be told. */
	static Campaign withoutAnchors(ApplicationContext context, Protocol protocol, String... models) {
		return live(context, protocol, List.of(), 0, models);
	}

	/** The same, and four labelled examples before practice. */
	public static Campaign introduced(ApplicationContext context, Protocol protocol, String... models) {
		return live(context, protocol, List.of(), 4, models);
	}

	private static Campaign live(ApplicationContext context, Protocol protocol, List<Anchor> anchors, int examples,
			String... models) {
		Fixtures fixtures = Fixtures.of(context);
		DraftCampaign plain = fixtures.design(fixtures.reals(2 * protocol.realsNeeded()), protocol, models);
		CatchTrials catches = new CatchTrials(new Gold(fixtures.fakes(4), 2), new Gold(fixtures.reals(2), 1), 2,
				anchors);
		return fixtures.launch(context.getBean(CampaignDesign.class)
			.draft(new DraftCampaign(plain.slug(), plain.title(), plain.realPoolId(), plain.conditions(), protocol,
					plain.stimulusEdge(), catches)
				.withTutorial(examples)));
	}

}
