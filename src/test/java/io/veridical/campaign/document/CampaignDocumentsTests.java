package io.veridical.campaign.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Bilingual;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.Condition;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.Entry;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Passing;
import io.veridical.campaign.PastStudy;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Terms;
import io.veridical.campaign.UnusableDesign;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.screening.Rule;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;
import io.veridical.session.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class CampaignDocumentsTests {

	private static final int DESIGNS = 60;

	private static final int SEED = 2026;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDocuments documents;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Campaigns campaigns;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void whatIsExportedAndTakenInIsAnEqualCampaign() {
		RandomGenerator random = new SplittableRandom(SEED);
		List<UUID> reals = List.of(this.fixtures.reals(1), this.fixtures.reals(2));
		List<UUID> fakes = IntStream.range(0, 6).mapToObj((number) -> this.fixtures.fakes(1)).toList();
		UUID qualification = this.design
			.draft(this.fixtures.design(reals.get(0), Fixtures.small(), "a")
				.with(new Admission(Entry.KNOWN, null, Passing.hype2019())))
			.getId();
		for (int number = 0; number < DESIGNS; number++) {
			Campaign campaign = this.design.draft(design(random, reals, fakes, qualification));
			CampaignDocument document = this.documents.of(campaign.getId(), "https://example.org/schema");

			CampaignDocument read = this.documents.read(this.documents.write(document));
			Campaign taken = this.campaigns.findById(this.documents.take(read).getId()).orElseThrow();

			assertThat(read).isEqualTo(document);
			assertEqual(taken, this.campaigns.findById(campaign.getId()).orElseThrow());
			assertThat(this.documents.of(taken.getId(), "https://example.org/schema").under("same"))
				.isEqualTo(document.under("same"));
		}
	}

	@Test
	void copyHasATitleAndAnAddressOfItsOwn() {
		Campaign live = this.fixtures.live(Fixtures.small(), "a", "b");

		Campaign copy = this.documents.duplicate(live.getId(), "Another");

		assertThat(copy.getTitle()).isEqualTo("Another");
		assertThat(copy.getStatus()).isEqualTo(Campaign.Status.DRAFT);
		assertThat(copy.getSlug()).startsWith("another");
		assertThat(copy.getSeed()).isNotEqualTo(live.getSeed());
		assertThat(copy.getConditions()).extracting(Condition::getPoolId)
			.isEqualTo(live.getConditions().stream().map(Condition::getPoolId).toList());
	}

	@Test
	void unknownFieldIsNamedWhereverItStands() {
		String document = document();

		assertRefused(document.replaceFirst("\\{", "{\"protokol\": {},"),
				"protokol is not a field of a campaign's document. Known here are: $schema, admission, catchTrials,");
		assertRefused(document.replace("\"reals\" : {", "\"reals\" : { \"id\": 7,"),
				"reals.id is not a field of a campaign's document. Known here are: digest, name.");
		assertRefused(document.replace("\"feedback\"", "\"colour\": 1, \"feedback\""),
				"protocol.colour is not a field");
		assertRefused(document.replace("\"model\"", "\"weight\": 1, \"model\""), "conditions[0].weight is not a field");
	}

	@Test
	void newerVersionIsNamed() {
		assertRefused(document().replace("\"version\" : 1", "\"version\" : 2, \"new\": true"),
				"version is 2, and this installation reads versions up to 1.");
		assertRefused(document().replace("\"version\" : 1,", ""), "version is missing.");
	}

	@Test
	void whatIsMissingOrCannotBeIsNamed() {
		String document = document();

		assertRefused("[]", "The document is not a JSON object");
		assertRefused("{ \"version\": 1, ", "see line 1, column");
		assertRefused("{\"version\": 1}", "title is missing.");
		assertRefused(document.replace("\"reals\" : 4", "\"reals\" : \"many\""), "protocol.reals cannot be as it is:");
		assertRefused(document.replace("\"preset\" : \"none\"", "\"preset\" : \"\""), "preset is blank");
		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> this.documents.read(document.replace("\"reals\" : 4", "\"reals\" : 4000")))
			.withMessageContaining("A rater cannot judge 4000 real images");
	}

	@Test
	void poolIsFoundByItsNameAndKnownByItsImages() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		CampaignDocument document = this.documents.of(draft.getId(), null);
		String name = document.conditions().get(0).pool().name();
		String digest = String.valueOf(document.conditions().get(0).pool().digest());
		String json = this.documents.write(document);

		assertTakenIn(json.replace(digest, "0".repeat(64)), "conditions[0].pool names the image pool \"" + name
				+ "\", but the pool of that name here holds other images (digest " + digest);
		assertTakenIn(json.replace(name, "nowhere"),
				"conditions[0].pool names the image pool \"nowhere\", which is not here.");
		assertThat(
				this.documents.take(this.documents.read(json.replaceFirst(",\\s*\"digest\" : \"" + digest + "\"", "")))
					.getConditions())
			.extracting(Condition::getPoolId)
			.containsExactly(draft.getConditions().get(0).getPoolId());
	}

	@Test
	void whatWasNotDesignedHereHasNoDocument() {
		UUID past = this.design.past(new PastStudy("Past", List.of("a"), Fixtures.small())).getId();

		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> this.documents.of(past, null))
			.withMessageContaining("\"Past\" (past) was not designed here");
	}

	private String document() {
		return this.documents
			.write(this.documents.of(this.fixtures.draft(Fixtures.small(), "a").getId(), "https://example.org/schema"));
	}

	private void assertRefused(String json, String reason) {
		assertThatExceptionOfType(DocumentRefused.class).isThrownBy(() -> this.documents.read(json))
			.withMessageContaining(reason);
	}

	private void assertTakenIn(String json, String reason) {
		assertThatExceptionOfType(DocumentRefused.class)
			.isThrownBy(() -> this.documents.take(this.documents.read(json)))
			.withMessageContaining(reason);
	}

	private static void assertEqual(Campaign taken, Campaign campaign) {
		assertThat(taken).usingRecursiveComparison()
			.comparingOnlyFields("title", "protocol", "realPoolId", "stimulusEdge", "admission", "catchTrials", "rules",
					"terms", "tutorial", "status")
			.isEqualTo(campaign);
		assertThat(taken.getConditions()).extracting(Condition::getModel, Condition::getPoolId)
			.isEqualTo(campaign.getConditions()
				.stream()
				.map((condition) -> org.assertj.core.groups.Tuple.tuple(condition.getModel(), condition.getPoolId()))
				.toList());
	}

	private static DraftCampaign design(RandomGenerator random, List<UUID> reals, List<UUID> fakes,
			UUID qualification) {
		boolean timed = random.nextBoolean();
		Protocol protocol = timed
				? new HypeTime(pick(random, HypeTime.presets()), 1 + random.nextInt(5), 1 + random.nextInt(90),
						1 + random.nextInt(90), 2 * random.nextInt(5), random.nextBoolean(), random.nextInt(2),
						pick(random, List.of(UnverifiedTrials.values())), pick(random, List.of(MaskKind.values())))
				: new HypeInfinity("custom", 40 + random.nextInt(60), 40 + random.nextInt(60), 2 * random.nextInt(5),
						false, random.nextBoolean() ? null : 1 + random.nextInt(500));
		List<DraftCondition> conditions = IntStream.range(0, random.nextInt(4))
			.mapToObj((number) -> new DraftCondition("model “" + number + "” <&>", fakes.get(number)))
			.toList();
		CatchTrials catches = (timed || random.nextBoolean()) ? CatchTrials.NONE
				: new CatchTrials(some(random, new CatchTrials.Gold(fakes.get(4), 1 + random.nextInt(20))),
						some(random, new CatchTrials.Gold(reals.get(1), 1 + random.nextInt(20))), random.nextInt(9),
						Stream
							.of(new CatchTrials.Anchor("real against real", reals.get(0), Truth.FAKE, 3),
									new CatchTrials.Anchor("bad", fakes.get(5), Truth.FAKE, 4))
							.limit(random.nextInt(3))
							.toList());
		Admission admission = switch (random.nextInt(timed ? 2 : 3)) {
			case 0 -> Admission.open();
			case 1 -> new Admission(pick(random, List.of(Entry.values())), qualification, null);
			default -> new Admission(Entry.KNOWN, null, new Passing(51 + random.nextInt(50), some(random, 180)));
		};
		RuleSet rules = switch (random.nextInt(3)) {
			case 0 -> RuleSet.none();
			case 1 -> RuleSet.standard(timed);
			default -> new RuleSet("custom", List.of(new Rule(pick(random, List.of(Signal.values())),
					pick(random, List.of(Rule.Side.values())), random.nextDouble(), random.nextInt(30), "own-rule")));
		};
		Bilingual text = new Bilingual("Line “one” <b>.\nLine two. " + random.nextInt(), some(random, "中文。"));
		Terms terms = new Terms(some(random, 1 + random.nextInt(500)),
				some(random, new OwnTexts(some(random, text), some(random, text), text, some(random, text), null)),
				some(random, new Pay(BigDecimal.valueOf(1 + random.nextInt(999), 2), "EUR", 1 + random.nextInt(60),
						BigDecimal.valueOf(random.nextInt(4000), 2), some(random, text))));
		return new DraftCampaign(Fixtures.name("campaign"), Fixtures.name("Ä campaign 图像"), pick(random, reals),
				conditions, protocol, 64 + random.nextInt(500), catches, admission, rules, terms,
				2 * random.nextInt(11));
	}

	private static <T> T pick(RandomGenerator random, List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	private static <T> @Nullable T some(RandomGenerator random, T value) {
		return random.nextBoolean() ? value : null;
	}

}
