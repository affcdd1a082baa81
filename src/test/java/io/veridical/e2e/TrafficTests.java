package io.veridical.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import io.veridical.pool.intake.PoolImport;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.latent.Truncation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries to tell real from fake by everything a rater receives before the answer, the
 * pixels apart.
 * <p>
 * What must be equal is compared to the letter: the heads of all stimulus responses
 * (their date apart) and all lengths. What may vary by chance (order, names, times) is
 * fed, feature by feature, to a permutation test of the ROC area, and all together to a
 * classifier that learns on half of the trials and is asked about the other half. Real
 * photographs and real generator output, so that their files would differ.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "veridical.admin-password=" + RunningApplication.PASSWORD, "veridical.worker.enabled=true" })
@Import(LeapingClock.Configuration.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrafficTests {

	private static final int RATERS = 12;

	private static final int PERMUTATIONS = 20_000;

	@LocalServerPort
	private int port;

	@Autowired
	private PoolImport imports;

	@Autowired
	private GeneratorUpload generators;

	@Autowired
	private Sampling sampling;

	@Autowired
	private ImagePools pools;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private JdbcClient database;

	@Autowired
	private LeapingClock clock;

	private final List<Rater.Trial> trials = new ArrayList<>();

	private final List<Double> replyBefore = new ArrayList<>();

	private final List<Boolean> real = new ArrayList<>();

	private UUID reals = new UUID(0, 0);

	private UUID fakes = new UUID(0, 0);

	private Integer stimulusBytes = 0;

	@BeforeAll
	void fillPools(@TempDir Path folder) throws IOException {
		this.reals = reals(folder);
		this.fakes = fakes();
	}

	@Test
	void nothingOnTheWireSeparatesRealFromFake() throws IOException {
		ratersJudge("traffic", HypeInfinity.hype2019());

		everyStimulusLooksTheSameFromOutside();
		everyReplyIs("\\{\"trial\":\"[0-9a-f-]{36}\",\"number\":\\d+,\"next\":\\d+,\"finished\":(true|false),"
				+ "\"feedback\":null\\}");
		chanceExplains(features());
	}

	// the exposure of a trial is known before its answer, and so are its masks
	@Test
	void nothingOnTheWireSeparatesThemWhenTheyAreShownBriefly() throws IOException {
		ratersJudge("brief-traffic",
				new HypeTime("hype-75", 1, 50, 50, 6, true, 10, UnverifiedTrials.REFUSE, MaskKind.NOISE));

		everyStimulusLooksTheSameFromOutside();
		everyReplyIs("\\{\"trial\":\"[0-9a-f-]{36}\",\"number\":\\d+,\"next\":\\d+,\"finished\":(true|false),"
				+ "\"feedback\":\\{\"truth\":\"(real|fake)\",\"correct\":(true|false)\\},"
				+ "\"coming\":\\[[\\d,]*\\],\"exposure\":(null|\\{\"requestedMs\":[\\d.]+,\"masks\":\\[[\\d,]*\\]\\}),"
				+ "\"progress\":\\{[^{}]*\\},\"verdict\":\"(verified|bad)\",\"ended\":null\\}");
		Map<String, double[]> features = features();
		features.put("exposure", ofExposure((exposure) -> exposure.get("requestedMs").asDouble()));
		features.put("first mask", ofExposure((exposure) -> exposure.get("masks").path(0).asDouble(0)));
		features.put("last mask", ofExposure((exposure) -> exposure.get("masks").path(3).asDouble(0)));
		features.put("repeat", of((trial) -> trial.phase().equals("reserve") ? 1 : 0));
		chanceExplains(features);
	}

	private void ratersJudge(String slug, Protocol protocol) throws IOException {
		this.stimulusBytes = Objects.requireNonNull(launch(slug, protocol).getStimulusBytes());
		this.trials.clear();
		this.replyBefore.clear();
		this.real.clear();
		for (int r = 0; r < RATERS; r++) {
			try (Rater rater = Rater.consenting(URI.create("http://127.0.0.1:" + this.port), slug,
					slug + "-rater-" + r)) {
				while (!rater.isDone()) {
					this.clock.leap(Duration.ofSeconds(10));
					rater.judge();
				}
				double before = 0;
				for (Rater.Trial trial : rater.seen()) {
					this.trials.add(trial);
					this.replyBefore.add(before);
					this.real.add(truthOf(trial));
					before = trial.reply().lastByteNanos();
				}
			}
		}
	}

	private void everyStimulusLooksTheSameFromOutside() {
		assertThat(this.trials).extracting((trial) -> undated(trial.stimulus().head()))
			.containsOnly(undated(this.trials.get(0).stimulus().head()));
		assertThat(this.trials).extracting((trial) -> trial.stimulus().body().length).containsOnly(this.stimulusBytes);
		assertThat(this.trials.get(0).stimulus().head()).contains("Cache-Control: no-store")
			.doesNotContainIgnoringCase("ETag")
			.doesNotContainIgnoringCase("Last-Modified")
			.doesNotContainIgnoringCase("Content-Encoding")
			.doesNotContainIgnoringCase("Vary: Accept-Encoding");
	}

	private void everyReplyIs(String pattern) {
		assertThat(this.trials).filteredOn((trial) -> !trial.phase().equals("practice"))
			.allSatisfy((trial) -> assertThat(trial.reply().text()).matches(pattern));
	}

	private void chanceExplains(Map<String, double[]> features) {
		Separation separation = new Separation(this.real);
		// one false alarm in a thousand runs over all features together (Bonferroni)
		double alarm = 0.001 / (features.size() + 1);
		features.forEach((name, feature) -> assertThat(separation.chance(feature, PERMUTATIONS, 7))
			.as("%s: ROC area %.3f over %d trials", name, separation.area(feature), this.real.size())
			.isGreaterThan(alarm));
		// the classifier's accuracy over n held-out trials is 0.5 +- 0.5 / sqrt n by
		// chance; 3.8 SD are 7e-5, one side
		double held = separation.heldOutAccuracy(List.copyOf(features.values()));
		assertThat(held).as("held-out accuracy of a classifier over %s", features.keySet())
			.isLessThan(0.5 + 3.8 * 0.5 / Math.sqrt(this.real.size() / 2.0));
	}

	private Map<String, double[]> features() {
		Map<String, double[]> features = new LinkedHashMap<>();
		features.put("number", of(Rater.Trial::number));
		features.put("number, odd or even", of((trial) -> trial.number() % 2));
		features.put("trial id, high bits", of((trial) -> UUID.fromString(trial.id()).getMostSignificantBits()));
		features.put("trial id, low bits", of((trial) -> UUID.fromString(trial.id()).getLeastSignificantBits()));
		features.put("length of the head", of((trial) -> trial.stimulus().head().length()));
		features.put("length of the body", of((trial) -> trial.stimulus().body().length));
		features.put("time to the first byte", of((trial) -> trial.stimulus().firstByteNanos()));
		features.put("time to the last byte", of((trial) -> trial.stimulus().lastByteNanos()));
		features.put("time of the body alone",
				of((trial) -> trial.stimulus().lastByteNanos() - trial.stimulus().firstByteNanos()));
		features.put("time of the reply before", this.replyBefore.stream().mapToDouble(Double::doubleValue).toArray());
		return features;
	}

	private double[] of(ToDoubleFunction<Rater.Trial> feature) {
		return this.trials.stream().mapToDouble(feature).toArray();
	}

	private double[] ofExposure(ToDoubleFunction<JsonNode> feature) {
		return of((trial) -> feature.applyAsDouble(Objects.requireNonNull(trial.exposure())));
	}

	private boolean truthOf(Rater.Trial trial) {
		return this.database.sql("select truth from trial where id = ?")
			.param(UUID.fromString(trial.id()))
			.query(String.class)
			.single()
			.equals("REAL");
	}

	private static String undated(String head) {
		return head.replaceAll("(?m)^Date: .*$", "Date: -");
	}

	private UUID reals(Path folder) throws IOException {
		Path zip = folder.resolve("reals.zip");
		try (InputStream material = new ClassPathResource("demo/mnist8/real-mnist8.zip").getInputStream()) {
			Files.copy(material, zip);
		}
		return this.imports.importZip("Eights", Truth.REAL, new RealImages("MNIST", "CC BY-SA 3.0"), zip).poolId();
	}

	private UUID fakes() throws IOException {
		Generator generator = generator();
		this.sampling.order(generator.getId(), "Early eights", new Truncation.None(), 3, 150);
		ImagePool fakes = this.pools.findAllByOrderByCreatedAtDesc()
			.stream()
			.filter((pool) -> pool.getName().equals("Early eights"))
			.findFirst()
			.orElseThrow();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.pools.findById(fakes.getId()).orElseThrow().isComplete());
		return fakes.getId();
	}

	private Campaign launch(String slug, Protocol protocol) {
		UUID id = this.design
			.draft(new DraftCampaign(slug, "Traffic", this.reals, List.of(new DraftCondition("early", this.fakes)),
					protocol, 224))
			.getId();
		this.design.launch(id);
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.campaigns.findById(id).orElseThrow(),
					(campaign) -> campaign.getStatus() == Campaign.Status.LIVE);
	}

	private Generator generator() throws IOException {
		try (InputStream file = new ClassPathResource("demo/mnist8/mnist8-uniform-1-early.onnx").getInputStream()) {
			return this.generators.upload("mnist8-uniform-1-early", file, GivenFacts.NONE);
		}
	}

}
