package io.veridical.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import io.veridical.session.JudgementRow;
import io.veridical.session.SessionRecords;
import io.veridical.session.TimedRater;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files that the database writes, against the same rows as Java reads and writes
 * them.
 */
@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class JudgementFilesTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SessionRecords records;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void judgementsOfEveryImageUntimedAreWrittenAsJavaWritesThem() throws IOException {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a, \"b\"", "生成");
		this.fixtures.finish(campaign, 1, 2);
		this.fixtures.finish(campaign, 2, 0);
		this.fixtures.enter(campaign);

		assertWrittenAsJavaWrites(campaign, 16);
	}

	@Test
	void judgementsOfShortExposuresAreWrittenAsJavaWritesThem() throws IOException {
		Campaign campaign = this.fixtures.live(Fixtures.brief(), "a");
		TimedRater.entering(this.context, campaign).judge(true).judge(true).judge(true).spoil().finish((it) -> it > 50);
		TimedRater.entering(this.context, campaign).judge(true).judge(true).judge(false).judge(true);

		assertWrittenAsJavaWrites(campaign, 15);
	}

	private void assertWrittenAsJavaWrites(Campaign campaign, int expected) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		this.records.forEachJudgement(campaign.getId(), (row) -> rows.add(written(row)));
		assertThat(rows).hasSize(expected);

		List<List<String>> file = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(campaign, "judgements.csv")))
			.stream()
			.map(CSVRecord::toList)
			.toList();
		assertThat(file.stream().map((line) -> line.subList(0, rows.get(0).size()))).containsExactlyElementsOf(rows);
		assertThat(file).allSatisfy((line) -> {
			boolean counts = line.get(10).equals("finished") && List.of("", "verified").contains(line.get(17));
			assertThat(line.subList(21, 23)).containsExactly(Boolean.toString(counts), "");
		});
	}

	private static List<String> written(JudgementRow row) {
		List<@Nullable Object> values = new ArrayList<>(
				List.of(row.model(), row.raterId(), row.sessionId(), (row.timing() != null) ? row.timing().block() : 1,
						row.trial(), row.imagePixels(), row.truth(), row.answer()));
		values.add((row.timing() != null) ? row.timing().achievedMillis() : null);
		values.addAll(List.of(row.rtMillis(), row.sessionStatus(), row.imageName(), row.judgedAt(), row.evidence()));
		if (row.timing() != null) {
			values.add(row.timing().requestedMillis());
			values.add(row.timing().frames());
			values.add(row.timing().frameMillis());
			values.add(row.timing().verdict());
			values.add(String.join(" ", row.timing().reasons()));
			values.add(Math.round(row.timing().unaccountedMillis() * 1000) / 1000.0);
			values.add(row.timing().repeat());
		}
		return values.stream()
			.map((value) -> (value instanceof Enum<?> word) ? word.name().toLowerCase(Locale.ROOT)
					: Objects.toString(value, ""))
			.toList();
	}

	@Test
	void arrayAndLinesHoldTheSameObjects() throws IOException {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a\\b");
		this.fixtures.finish(campaign, 1, 2);

		List<String> lines = text(campaign, "judgements.jsonl").lines().toList();
		assertThat(lines).hasSize(8);
		assertThat(text(campaign, "judgements.json")).isEqualTo("[" + String.join(",", lines) + "]");
		assertThat(lines.get(0)).startsWith("{\"model\":\"a\\\\b\",\"rater\":\"")
			.contains(",\"block\":1,\"trial\":1,", ",\"exposure_ms\":null,\"rt_ms\":512.5,",
					",\"evidence\":{\"input\": \"key\"},",
					",\"counts\":true,\"kept\":null,\"shown_px\":null,\"panel\":null,\"excluded\":false}");
	}

	@Test
	void campaignWithoutJudgementsIsAnEmptyArray() throws IOException {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");

		assertThat(text(campaign, "judgements.json")).isEqualTo("[]");
		assertThat(text(campaign, "judgements.jsonl")).isEmpty();
		assertThat(text(campaign, "images.csv")).isEqualTo(
				"model,image,truth,image_name,pool,judgements,counted,wrong," + "error,rt_ms_mean,exposure_ms_mean\n");
	}

	// PostgreSQL's binary form through our writer into DuckDB, against the CSV
	@Test
	void parquetHoldsWhatTheCsvHolds(@TempDir Path folder) throws Exception {
		Campaign campaign = this.fixtures.live(Fixtures.brief(), "生成");
		TimedRater.entering(this.context, campaign).judge(true).judge(true).judge(true).spoil().finish((it) -> it > 50);
		Path csv = Files.writeString(folder.resolve("judgements.csv"), text(campaign, "judgements.csv"));
		Path parquet = Files.write(folder.resolve("judgements.parquet"),
				this.mvc.get()
					.uri("/campaigns/{id}/judgements.parquet", campaign.getId())
					.exchange()
					.getResponse()
					.getContentAsByteArray());

		try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
				ResultSet rows = duckdb.createStatement().executeQuery("""
						select (select count(*) from '%2$s') as written,
						  (select count(*) from (
						    select columns(* exclude (judged_at, evidence, kept))::text, epoch_us(judged_at) from '%2$s'
						    except select columns(* exclude (judged_at, evidence, kept))::text, epoch_us(judged_at)
						      from read_csv('%1$s', types = {'repeat': 'boolean', 'frame_ms': 'double'})))
						    as different""".formatted(csv, parquet))) {
			rows.next();
			assertThat(rows.getInt("written")).isGreaterThan(12);
			assertThat(rows.getInt("different")).isZero();
		}
	}

	@Test
	void imagesTellHowOftenEachWasJudgedWrongly() throws IOException {
		Campaign campaign = this.fixtures.live(Fixtures.small(), "a");
		this.fixtures.finish(campaign, 1, 4);
		this.fixtures.finish(campaign, 0, 4);

		List<CSVRecord> images = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text(campaign, "images.csv")))
			.getRecords();
		assertThat(images.stream().filter((image) -> image.get("truth").equals("fake"))).isNotEmpty()
			.allSatisfy((image) -> assertThat(image.get("error")).isEqualTo("100.0"));
		assertThat(sum(images, "fake", "wrong")).isEqualTo(8);
		assertThat(sum(images, "real", "wrong")).isEqualTo(1);
		assertThat(sum(images, "real", "counted")).isEqualTo(8);
		assertThat(images).allSatisfy((image) -> assertThat(image.get("pool")).startsWith(image.get("truth") + "s-"))
			.allSatisfy((image) -> assertThat(image.get("rt_ms_mean")).isEqualTo("512.5"));
	}

	private static int sum(List<CSVRecord> images, String truth, String column) {
		return images.stream()
			.filter((image) -> image.get("truth").equals(truth))
			.mapToInt((image) -> Integer.parseInt(image.get(column)))
			.sum();
	}

	private String text(Campaign campaign, String file) throws IOException {
		return this.mvc.get()
			.uri("/campaigns/{id}/" + file, campaign.getId())
			.exchange()
			.getResponse()
			.getContentAsString();
	}

}
