package io.veridical.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign.Status;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class CampaignTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private static final UUID POOL = UUID.fromString("6f1f8e0a-5a53-4b1e-9f7f-3d8a7e0c9b11");

	@Test
	void goesFromDraftToClosed() {
		Campaign campaign = campaign("a");
		assertThat(campaign.getStatus()).isEqualTo(Status.DRAFT);
		campaign.launch();
		assertThat(campaign.getStatus()).isEqualTo(Status.PREPARING);
		campaign.live(4096, 12, "#7a7a7a", NOON);
		assertThat(campaign.getStatus()).isEqualTo(Status.LIVE);
		assertThat(campaign.getStimulusBytes()).isEqualTo(4096);
		assertThat(campaign.getPrepared()).isEqualTo(12);
		assertThat(campaign.getBackground()).isEqualTo("#7a7a7a");
		assertThat(campaign.getLaunchedAt()).isEqualTo(NOON);
		campaign.close(NOON.plusSeconds(1));
		assertThat(campaign.getStatus()).isEqualTo(Status.CLOSED);
		assertThat(campaign.getClosedAt()).isEqualTo(NOON.plusSeconds(1));
	}

	@Test
	void failedPreparationMakesItADraftAgainWithTheReason() {
		Campaign campaign = campaign("a");
		campaign.launch();
		campaign.failToPrepare("no space");
		assertThat(campaign.getStatus()).isEqualTo(Status.DRAFT);
		assertThat(campaign.getFailure()).isEqualTo("no space");

		campaign.launch();
		assertThat(campaign.getFailure()).isNull();
	}

	@Test
	void isFixedFromLaunchOn() {
		Campaign campaign = campaign("a");
		campaign.launch();
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.edit("other", design("b")))
			.withMessage("The campaign \"Faces\" is preparing and cannot be edited: its design is fixed from launch on."
					+ " Start a new campaign with the other design.");
		campaign.live(4096, 12, "#7a7a7a", NOON);
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.edit("other", design("b")));
		campaign.close(NOON);
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.edit("other", design("b")));
		assertThat(campaign.getSlug()).isEqualTo("faces");
		assertThat(campaign.getConditions()).extracting(Condition::getModel).containsExactly("a");
	}

	@Test
	void takesNoStepOutOfOrder() {
		Campaign campaign = campaign("a");
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.live(4096, 12, "#7a7a7a", NOON));
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.failToPrepare("x"));
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.close(NOON));
		campaign.launch();
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(campaign::launch);
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.close(NOON));
		campaign.live(4096, 12, "#7a7a7a", NOON);
		assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> campaign.failToPrepare("x"));
	}

	@Test
	void needsAConditionToLaunch() {
		Campaign campaign = campaign();
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(campaign::launch)
			.withMessage("The campaign has 0 conditions. Add at least one model to be judged.");
		assertThat(campaign.getStatus()).isEqualTo(Status.DRAFT);
	}

	@Test
	void conditionKeepsItsIdAsLongAsItsModelKeepsItsName() {
		Campaign campaign = campaign("a", "b", "c");
		UUID a = campaign.getConditions().get(0).getId();
		UUID c = campaign.getConditions().get(2).getId();

		campaign.edit("faces", design("c", "d", "a"));

		assertThat(campaign.getConditions()).extracting(Condition::getModel).containsExactly("c", "d", "a");
		assertThat(campaign.getConditions()).extracting(Condition::getPosition).containsExactly(0, 1, 2);
		assertThat(campaign.getConditions().get(0).getId()).isEqualTo(c);
		assertThat(campaign.getConditions().get(2).getId()).isEqualTo(a);
	}

	@Test
	void samePoolMayBeJudgedTwiceButNotUnderOneName() {
		assertThat(campaign("a", "b").getConditions()).extracting(Condition::getPoolId).containsExactly(POOL, POOL);
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> design("a", " a "))
			.withMessageContaining("\"a\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A", "a", "-a", "a b", "ä-b", "a/b" })
	void addressIsPlain(String slug) {
		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> new DraftCampaign(slug, "Faces", POOL, List.of(), HypeInfinity.hype2019(), 336))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("slug"));
	}

	@Test
	void practiceIsHalfRealHalfFake() {
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> new HypeInfinity("custom", 50, 50, 5, false))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("protocol.practice"));
	}

	@Test
	void publishedProcedureShowsFiftyRealsAndFiftyFakes() {
		HypeInfinity published = HypeInfinity.hype2019();

		assertThat(published).isEqualTo(new HypeInfinity("hype-2019", 50, 50, 6, false));
		assertThat(published.realsNeeded()).isEqualTo(53);
		assertThat(published.planned()).isEqualTo(106);
		assertThat(published.realsPercent()).isEqualTo(50);
	}

	@Test
	void qualificationIsPassedOnBothHalvesOnly() {
		Passing passing = Passing.hype2019();

		// 65 % of 50 is 32.5 (Zhou et al., 2019)
		assertThat(passing.needed(50)).isEqualTo(33);
		assertThat(passing.needed(100)).isEqualTo(65);
		assertThat(passing.passes(33, 50, 33, 50)).isTrue();
		assertThat(passing.passes(32, 50, 50, 50)).isFalse();
		assertThat(passing.passes(50, 50, 32, 50)).isFalse();
	}

	@Test
	void chanceOfPassingByGuessingIsThatOfThePublishedRule() {
		// science.md, section 4: 0.0164 squared
		assertThat(Passing.hype2019().byGuessing(HypeInfinity.hype2019())).isEqualTo(0.00027, within(0.000005));
	}

	@Test
	void passLastsAsLongAsItIsDeclaredTo() {
		assertThat(Passing.hype2019().until(NOON)).isNull();
		assertThat(new Passing(65, 180).until(NOON)).isEqualTo("2030-06-30T12:00:00Z"); // 180
																						// days
																						// on
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> new Passing(50, null))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("admission.passing.percent"));
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> new Passing(65, 0))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("admission.passing.validDays"));
	}

	@Test
	void qualificationHasNoLimitOfTimeAndRequiresNoOther() {
		Admission admission = new Admission(Entry.KNOWN, null, Passing.hype2019());

		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> new DraftCampaign(null, "Faces", POOL, List.of(), HypeTime.hype75(), 336).with(admission))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("protocol.procedure"));
		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> new Admission(Entry.KNOWN, POOL, Passing.hype2019()))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("admission.qualificationId"));
	}

	@Test
	void fakesOfAQualificationAreSharedOutAmongItsGenerators() {
		Campaign study = Campaign.draft("faces", pools(4), 1, 2, NOON);
		Campaign qualification = Campaign.draft("faces",
				pools(4).with(new Admission(Entry.KNOWN, null, Passing.hype2019())), 1, 2, NOON);
		UUID first = study.getConditions().get(0).getPoolId();

		// 50 counted and 3 for practice; over four, rounded up
		assertThat(new Supply(qualification).needs(first)).isEqualTo(14);
		assertThat(new Supply(study).needs(first)).isEqualTo(53);
	}

	private static DraftCampaign pools(int count) {
		return new DraftCampaign(null, "Faces", POOL,
				IntStream.range(0, count)
					.mapToObj((number) -> new DraftCondition("model " + number, new UUID(1, number)))
					.toList(),
				HypeInfinity.hype2019(), 336);
	}

	@Test
	void refusalsSayTheSameInEnglishAndSomethingInChinese() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/campaign");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		Campaign campaign = campaign("a");
		List<CampaignRefused> refusals = List.of(new TooFewImages("realPoolId", "faces", 1, 53),
				new WrongTruth("realPoolId", "faces", Truth.REAL), new WrongTruth("realPoolId", "faces", Truth.FAKE),
				new UnknownPool("realPoolId", POOL), new UnknownCampaign(POOL), new AddressIsTaken("faces"),
				new PoolIsStillFilling("realPoolId", "faces"), new UnusableDesign(UnusableDesign.Reason.TITLE, ""),
				new CampaignIsFixed(campaign, CampaignIsFixed.Verb.CLOSED), new QualificationIsNotLive(campaign),
				new UnusableDesign(UnusableDesign.Reason.PASSING_PERCENT, 50));

		assertThat(refusals).allSatisfy((refused) -> {
			String message = refused.getMessage();
			assertThat(refused.updateAndGetBody(messages, Locale.ENGLISH).getDetail()).isEqualTo(message);
			assertThat(refused.updateAndGetBody(messages, Locale.CHINESE).getDetail()).isNotEqualTo(message);
		});
	}

	@Test
	void everyReasonHasItsMessage() {
		ResourceBundle messages = ResourceBundle.getBundle("messages/campaign", Locale.CHINESE);
		for (UnusableDesign.Reason reason : UnusableDesign.Reason.values()) {
			assertThat(messages.containsKey(new UnusableDesign(reason, "x").getDetailMessageCode())).as(reason.name())
				.isTrue();
		}
		for (CampaignIsFixed.Verb verb : CampaignIsFixed.Verb.values()) {
			assertThat(messages.containsKey(new CampaignIsFixed(campaign("a"), verb).getDetailMessageCode()))
				.as(verb.name())
				.isTrue();
		}
	}

	private static Campaign campaign(String... models) {
		return Campaign.draft("faces", design(models), 1, 2, NOON);
	}

	private static DraftCampaign design(String... models) {
		return new DraftCampaign(null, "Faces", POOL,
				List.of(models).stream().map((model) -> new DraftCondition(model, POOL)).toList(),
				HypeInfinity.hype2019(), 336);
	}

}
