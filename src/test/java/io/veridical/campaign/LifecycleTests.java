package io.veridical.campaign;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign.Status;
import io.veridical.campaign.CampaignIsFixed.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LifecycleTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private static final UUID POOL = new UUID(0, 7);

	/** As issue 7 has it: x where a verb is allowed, - where it is refused. */
	private static final Map<Verb, String> TABLE = new EnumMap<>(Map.ofEntries(
			// ........................ DRAFT PREPARING LIVE PAUSED CLOSED ARCHIVED
			Map.entry(Verb.EDITED, "    x     -         -    -      -      -"),
			Map.entry(Verb.LAUNCHED, "  x     -         -    -      -      -"),
			Map.entry(Verb.DELETED, "   x     -         -    -      -      -"),
			Map.entry(Verb.OPENED, "    -     x         -    -      -      -"),
			Map.entry(Verb.SENT_BACK, " -     x         -    -      -      -"),
			Map.entry(Verb.PAUSED, "    -     -         x    -      -      -"),
			Map.entry(Verb.RESUMED, "   -     -         -    x      -      -"),
			Map.entry(Verb.CLOSED, "    -     -         x    x      -      -"),
			Map.entry(Verb.ARCHIVED, "  -     -         -    -      x      -"),
			Map.entry(Verb.UNARCHIVED, "-     -         -    -      -      x"),
			Map.entry(Verb.RENAMED, "   x     x         x    x      x      -"),
			Map.entry(Verb.RETARGETED, "x     x         x    x      -      -")));

	/** Where a verb leads that moves a campaign on. */
	private static final Map<Verb, Status> LEADS_TO = Map.of(Verb.LAUNCHED, Status.PREPARING, Verb.OPENED, Status.LIVE,
			Verb.SENT_BACK, Status.DRAFT, Verb.PAUSED, Status.PAUSED, Verb.RESUMED, Status.LIVE, Verb.CLOSED,
			Status.CLOSED, Verb.ARCHIVED, Status.ARCHIVED, Verb.UNARCHIVED, Status.CLOSED);

	@ParameterizedTest
	@MethodSource("pairs")
	void everyVerbIsAllowedOrRefusedInEveryState(Status status, Verb verb) {
		Campaign campaign = in(status);
		boolean allowed = Objects.requireNonNull(TABLE.get(verb)).strip().split(" +")[status.ordinal()].equals("x");

		if (allowed) {
			assertThatCode(() -> act(verb).accept(campaign)).doesNotThrowAnyException();
			assertThat(campaign.getStatus()).isEqualTo(LEADS_TO.getOrDefault(verb, status));
		}
		else {
			assertThatExceptionOfType(CampaignIsFixed.class).isThrownBy(() -> act(verb).accept(campaign))
				.withMessageContaining("\"Faces\" is " + status.text());
			assertThat(campaign.getStatus()).isEqualTo(status);
			assertThat(campaign.getTitle()).isEqualTo("Faces");
			assertThat(campaign.getTerms().target()).isNull();
		}
		assertDated(campaign);
	}

	static Stream<Arguments> pairs() {
		return Stream.of(Status.values())
			.flatMap((status) -> Stream.of(Verb.values()).map((verb) -> Arguments.of(status, verb)));
	}

	@Test
	void titleAndTargetChangeAfterLaunchAndNothingElseDoes() {
		Campaign campaign = in(Status.LIVE);

		campaign.rename(" Portraits ");
		campaign.retarget(50);

		assertThat(campaign.getTitle()).isEqualTo("Portraits");
		assertThat(campaign.getSlug()).isEqualTo("faces");
		assertThat(campaign.getTerms().target()).isEqualTo(50);
		campaign.retarget(null);
		assertThat(campaign.getTerms().target()).isNull();
	}

	@Test
	void titleAndTargetAreChecked() {
		Campaign campaign = in(Status.LIVE);

		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> campaign.rename(" "))
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("title"));
		for (int target : new int[] { 0, -1, 10001 }) {
			assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> campaign.retarget(target))
				.satisfies((refused) -> assertThat(refused.getField()).isEqualTo("target"));
		}
	}

	@Test
	void rehearsalStaysMarkedAsOne() {
		Campaign copy = Campaign.rehearsal("copy", in(Status.DRAFT), 1, 2, NOON);

		copy.rename("Portraits");
		assertThat(copy.getTitle()).isEqualTo("Simulated: Portraits");
		copy.rename("Simulated: Faces");
		assertThat(copy.getTitle()).isEqualTo("Simulated: Faces");
	}

	private static void assertDated(Campaign campaign) {
		Status status = campaign.getStatus();
		assertThat(campaign.getLaunchedAt() != null).isEqualTo(status != Status.DRAFT && status != Status.PREPARING);
		assertThat(campaign.getPausedAt() != null).isEqualTo(status == Status.PAUSED);
		assertThat(campaign.getClosedAt() != null).isEqualTo(status.isOver());
		assertThat(campaign.getArchivedAt() != null).isEqualTo(status == Status.ARCHIVED);
	}

	private static Campaign in(Status status) {
		Campaign campaign = Campaign.draft("faces", design(), 1, 2, NOON);
		List<Verb> way = switch (status) {
			case DRAFT -> List.of();
			case PREPARING -> List.of(Verb.LAUNCHED);
			case LIVE -> List.of(Verb.LAUNCHED, Verb.OPENED);
			case PAUSED -> List.of(Verb.LAUNCHED, Verb.OPENED, Verb.PAUSED);
			case CLOSED -> List.of(Verb.LAUNCHED, Verb.OPENED, Verb.PAUSED, Verb.CLOSED);
			case ARCHIVED -> List.of(Verb.LAUNCHED, Verb.OPENED, Verb.CLOSED, Verb.ARCHIVED);
		};
		way.forEach((verb) -> act(verb).accept(campaign));
		assertThat(campaign.getStatus()).isEqualTo(status);
		return campaign;
	}

	private static Consumer<Campaign> act(Verb verb) {
		return switch (verb) {
			case EDITED -> (campaign) -> campaign.edit("faces", design());
			case LAUNCHED -> Campaign::launch;
			case OPENED -> (campaign) -> campaign.live(4096, 12, null, NOON);
			case SENT_BACK -> (campaign) -> campaign.failToPrepare("no space");
			case PAUSED -> (campaign) -> campaign.pause(NOON);
			case RESUMED -> Campaign::resume;
			case CLOSED -> (campaign) -> campaign.close(NOON);
			case ARCHIVED -> (campaign) -> campaign.archive(NOON);
			case UNARCHIVED -> Campaign::unarchive;
			case RENAMED -> (campaign) -> campaign.rename("Portraits");
			case RETARGETED -> (campaign) -> campaign.retarget(50);
			case DELETED -> (campaign) -> campaign.expect(Verb.DELETED);
		};
	}

	private static DraftCampaign design() {
		return new DraftCampaign(null, "Faces", POOL, List.of(new DraftCondition("a", POOL)), HypeInfinity.hype2019(),
				336);
	}

}
