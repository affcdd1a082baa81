package io.veridical.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Every number of {@code metrics/metrics.json}, which NumPy made of the same matrices
 * straight from the published formulas (its origin: NOTICE.md beside it).
 */
class ReferenceMetricsTests {

	private static final double RELATIVE = 1e-5;

	private static final Features REAL = NumpyFile.read("real.features.npy");

	private static final Workers WORKERS = new Workers(2);

	@AfterAll
	static void stop() {
		WORKERS.close();
	}

	static List<JsonNode> rows() throws IOException {
		try (InputStream file = Objects
			.requireNonNull(ReferenceMetricsTests.class.getResourceAsStream("/metrics/metrics.json"))) {
			return StreamSupport.stream(JsonMapper.shared().readTree(file).get("rows").spliterator(), false).toList();
		}
	}

	static List<JsonNode> rowsWithProbabilities() throws IOException {
		return rows().stream().filter((row) -> row.has("probs_file")).toList();
	}

	@ParameterizedTest
	@MethodSource("rows")
	void frechetDistanceIsTheReferences(JsonNode row) {
		double distance = FrechetDistance.between(REAL, fake(row), WORKERS, Progress.NONE);
		if (row.get("name").asString().equals("real (self)")) {
			assertThat(distance).isCloseTo(0, within(1e-4));
		}
		else {
			assertThat(distance).satisfies(closeTo(row.get("fid").asDouble()));
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void kernelDistanceIsTheReferences(JsonNode row) {
		assertThat(KernelDistance.between(REAL, fake(row), WORKERS, Progress.NONE))
			.satisfies(closeTo(row.get("kid").asDouble()));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void kernelDistancesOfBlocksAreTheReferences(JsonNode row) {
		double[] blocks = KernelDistance.blocks(REAL, fake(row), 500, WORKERS, Progress.NONE);
		JsonNode expected = row.get("kid_blocks_500").get("estimates");
		assertThat(blocks).hasSize(expected.size());
		for (int i = 0; i < blocks.length; i++) {
			assertThat(blocks[i]).satisfies(closeTo(expected.get(i).asDouble()));
		}
	}

	@ParameterizedTest
	@MethodSource("rows")
	void neighbourMetricsAreTheReferences(JsonNode row) {
		for (String k : List.of("3", "5")) {
			JsonNode expected = row.get("prdc").get(k);
			MetricReport report = AutomatedMetrics.of(REAL, fake(row), null,
					new MetricSettings(Integer.parseInt(k), Integer.parseInt(k), 10, 1, 500, 0, 0, 1), WORKERS,
					Progress.NONE);
			assertThat(report.precision().value()).satisfies(closeTo(expected.get("precision").asDouble()));
			assertThat(report.recall().value()).satisfies(closeTo(expected.get("recall").asDouble()));
			assertThat(report.density().value()).satisfies(closeTo(expected.get("density").asDouble()));
			assertThat(report.coverage().value()).satisfies(closeTo(expected.get("coverage").asDouble()));
		}
	}

	@ParameterizedTest
	@MethodSource("rowsWithProbabilities")
	void inceptionScoreIsTheReferences(JsonNode row) {
		Features probabilities = NumpyFile.read(row.get("probs_file").asString());
		JsonNode expected = row.get("inception_score_10");
		InceptionScore score = InceptionScore.of(probabilities, 10);
		assertThat(InceptionScore.of(probabilities, 1).mean())
			.satisfies(closeTo(row.get("inception_score").asDouble()));
		assertThat(score.mean()).satisfies(closeTo(expected.get("mean").asDouble()));
		assertThat(score.deviation()).satisfies(closeTo(expected.get("std").asDouble()));
		for (int i = 0; i < 10; i++) {
			assertThat(score.splits()[i]).satisfies(closeTo(expected.get("splits").get(i).asDouble()));
		}
	}

	private static Features fake(JsonNode row) {
		return NumpyFile.read(row.get("features_file").asString());
	}

	private static Consumer<Double> closeTo(double expected) {
		return (value) -> assertThat(value).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
	}

}
