package io.veridical.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.veridical.campaign.Campaign;
import io.veridical.session.CaughtCampaigns;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class CatchFilesTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.campaign = CaughtCampaigns.live(this.context, Fixtures.small(), "a");
		Fixtures.of(this.context).finish(this.campaign, 1, 2);
	}

	// eight counted and seven caught, numbered together
	@Test
	void catchTrialsStandInAFileOfTheirOwn() throws IOException {
		List<Map<String, String>> caught = rows("catches");
		List<Map<String, String>> judged = rows("judgements");

		assertThat(caught).hasSize(7)
			.extracting((row) -> row.get("catch"))
			.containsExactlyInAnyOrder("gold", "gold", "gold", "repeat", "repeat", "anchor", "anchor");
		assertThat(caught).filteredOn((row) -> "anchor".equals(row.get("catch")))
			.allMatch((row) -> CaughtCampaigns.ANCHOR.equals(row.get("anchor")) && "fake".equals(row.get("truth")));
		assertThat(judged).hasSize(8).noneMatch((row) -> row.containsKey("catch"));
		assertThat(Stream.concat(caught.stream(), judged.stream()).map((row) -> row.get("trial")))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 15).mapToObj(Integer::toString).toList());
	}

	@Test
	void scoresCountNothingOfThem() throws IOException {
		assertThat(rows("scores")).singleElement().satisfies((row) -> {
			assertThat(row).containsEntry("judgements", "8");
			// 3 of 8 wrong
			assertThat(row).containsEntry("score", "37.5");
		});
		assertThat(rows("sessions")).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("judgements", "8"));
		assertThat(
				rows("images").stream().mapToInt((row) -> Integer.parseInt(row.getOrDefault("judgements", ""))).sum())
			.isEqualTo(8);
	}

	@Test
	void everyFormatHasThem() {
		for (String ending : List.of("csv", "json", "jsonl", "parquet")) {
			assertThat(get("catches." + ending)).as(ending).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/campaigns/{id}", this.campaign.getId())).bodyText().contains("catches.csv");
		assertThat(this.mvc.get().uri("/campaigns/{id}/files", this.campaign.getId())).bodyText()
			.contains("catch trial that was judged")
			.doesNotContain("??");
	}

	@Test
	void designNamesThem() throws Exception {
		Map<String, String> files = unzipped(get("dataset.zip").getResponse().getContentAsByteArray());

		JsonNode catches = JsonMapper.shared().readTree(files.get("protocol.json")).get("catchTrials");
		assertThat(catches.get("repeats").asInt()).isEqualTo(2);
		assertThat(catches.get("drawn")).extracting((draw) -> draw.get("kind").asString())
			.containsExactly("gold", "gold", "anchor");
		assertThat(files.get("data-dictionary.md")).contains("| `catch` |");
		assertThat(files).hasEntrySatisfying(
				"study-%s_description-catches_data.csv".formatted(this.campaign.getSlug().replace("-", "")),
				(table) -> assertThat(table.lines()).hasSize(1 + 7));
	}

	@Test
	void campaignWithoutThemHasNoSuchFile() {
		Campaign plain = Fixtures.of(this.context).live(Fixtures.small(), "a");

		assertThat(this.mvc.get().uri("/campaigns/{id}/catches.csv", plain.getId())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void resultsNameTheAnchorsErrorsApart() {
		Fixtures.of(this.context).finish(this.campaign, 0, 0);

		// both finished raters took both reals in the model's place for fake, as they
		// count
		assertThat(this.mvc.get().uri("/campaigns/{id}/results", this.campaign.getId())).hasStatusOk()
			.bodyText()
			.contains("they are no part of any score", CaughtCampaigns.ANCHOR)
			// Wilson's interval of 0 of 4
			.contains("[0.0, 49.0]")
			.doesNotContain("??");
	}

	private static Map<String, String> unzipped(byte[] archive) throws IOException {
		Map<String, String> files = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName().replaceFirst(".*/", ""),
						new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private MvcTestResult get(String file) {
		return this.mvc.get().uri("/campaigns/{id}/" + file, this.campaign.getId()).exchange();
	}

	private List<Map<String, String>> rows(String table) throws IOException {
		JsonNode rows = JsonMapper.shared().readTree(get(table + ".json").getResponse().getContentAsByteArray());
		return rows.values()
			.stream()
			.map((row) -> row.propertyStream()
				.filter((property) -> property.getValue().isValueNode() && !property.getValue().isNull())
				.collect(Collectors.toMap(Map.Entry::getKey, (property) -> property.getValue().asString())))
			.toList();
	}

}
