package io.veridical.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.veridical.campaign.Campaign;
import io.veridical.panel.Panels;
import io.veridical.session.Fixtures;
import io.veridical.session.TimedRater;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class DatasetTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Dataset dataset;

	@Autowired
	private Panels panels;

	private final JsonMapper mapper = JsonMapper.shared();

	private Fixtures fixtures;

	private Campaign campaign;

	@BeforeEach
	void campaign() {
		this.fixtures = Fixtures.of(this.context);
		this.campaign = this.fixtures.live(Fixtures.small(), "a", "b");
		this.fixtures.finish(this.campaign, 1, 2);
		this.fixtures.enter(this.campaign);
	}

	// psychds-docs, reference/rules_and_conventions.md
	@Test
	void everyColumnIsAVariableMeasured() throws IOException {
		Map<String, String> files = download(this.campaign);
		JsonNode description = this.mapper.readTree(files.get("dataset_description.json"));

		assertThat(description.path("@context").asString()).isEqualTo("https://schema.org");
		assertThat(description.path("@type").asString()).isEqualTo("Dataset");
		assertThat(description.path("name").asString()).isEqualTo(this.campaign.getTitle());
		assertThat(description.path("description").asString()).contains("HYPE_infinity");
		assertThat(tables(files)).isNotEmpty().allSatisfy((path) -> {
			JsonNode sidecar = this.mapper.readTree(files.get(path.replace(".csv", ".json")));
			List<String> columns = csv(files.get(path)).getHeaderNames();
			assertThat(variables(sidecar)).containsExactlyElementsOf(columns);
			assertThat(variables(description)).containsAll(columns);
		});
	}

	// the same: keywords are [a-z]+-[a-zA-Z0-9]+, joined by underscores, and _data.csv
	@Test
	void dataFilesAreNamedByKeywords() throws IOException {
		assertThat(tables(download(this.campaign))).hasSizeGreaterThan(3)
			.allMatch((path) -> path.matches("data/([a-z]+-[a-zA-Z0-9]+_)+data\\.csv"));
	}

	@Test
	void manifestHoldsWhatEveryFileIs() throws Exception {
		Map<String, String> files = download(this.campaign);
		JsonNode manifest = this.mapper.readTree(files.get("documentation/manifest.json")).path("files");

		assertThat(manifest.size()).isEqualTo(files.size() - 2);
		for (JsonNode entry : manifest) {
			byte[] file = String.valueOf(files.get(entry.path("path").asString())).getBytes(StandardCharsets.UTF_8);
			String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
			assertThat(entry.path("bytes").asLong()).isEqualTo(file.length);
			assertThat(entry.path("sha256").asString()).isEqualTo(sha256);
			assertThat(files.get("documentation/SHA256SUMS"))
				.contains("%s  %s\n".formatted(sha256, entry.path("path").asString()));
			if (entry.path("path").asString().endsWith(".csv")) {
				assertThat(entry.path("rows").asLong())
					.isEqualTo(csv(files.get(entry.path("path").asString())).stream().count());
			}
		}
	}

	@Test
	void designAndSeedsSayHowItWasMade() throws IOException {
		this.panels.create(this.campaign.getId(), "Radiologists", null);
		Map<String, String> files = download(this.campaign);

		JsonNode design = this.mapper.readTree(files.get("materials/protocol.json"));
		assertThat(design.path("protocol").path("procedure").asString()).isEqualTo("HYPE_infinity");
		assertThat(design.path("panels").get(0).path("name").asString()).isEqualTo("Radiologists");
		assertThat(design.path("panels").get(0).path("qualification").isNull()).isTrue();
		assertThat(design.path("reals").path("sha256").asString()).hasSize(64);
		assertThat(design.path("conditions").get(1).path("model").asString()).isEqualTo("b");
		assertThat(this.mapper.readTree(files.get("materials/seeds.json")).path("scoring").asString())
			.isEqualTo(Long.toString(this.campaign.getScoringSeed()));
		assertThat(files.get("documentation/data-dictionary.md")).contains("| `rt_ms` | milliseconds |");
	}

	@Test
	void pastStudyClaimsNothingThatNobodyKnows() throws Exception {
		byte[] rows = "model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms\na,r1,s1,1,1,x,real,real,,\na,r1,s1,1,2,y,fake,real,,\n"
			.getBytes(StandardCharsets.UTF_8);
		String made = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "study.csv", "text/csv", rows))
			.param("title", "Taken in")
			.exchange()
			.getResponse()
			.getContentAsString();
		String id = this.mapper.readTree(made).path("id").asString();
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		this.dataset.write(UUID.fromString(id), zip);
		Map<String, String> files = unzip(zip.toByteArray());

		assertThat(files.get("README.md")).doesNotContain("fixed before").contains("inferred from the file");
		JsonNode seen = this.mapper
			.readTree(this.mvc.get().uri("/api/v1/campaigns/{id}", id).exchange().getResponse().getContentAsString());
		assertThat(seen.path("seed").isNull()).isTrue();
		for (JsonNode design : List.of(this.mapper.readTree(files.get("materials/protocol.json")), seen)) {
			assertThat(design.path("protocol").isNull()).isTrue();
			assertThat(design.path("panels").isArray()).isFalse();
			assertThat(design.path("inferred").path("procedure").asString()).isEqualTo("HYPE_infinity");
			assertThat(design.path("inferred").path("source").asString()).isEqualTo("inferred from the file");
			assertThat(design.path("inferred").has("practice")).isFalse();
		}
		JsonNode seeds = this.mapper.readTree(files.get("materials/seeds.json"));
		assertThat(seeds.has("dealing")).isFalse();
		assertThat(seeds.path("meaning").asString()).startsWith("scoring: ");
	}

	@Test
	void shortExposuresBringTheirTimingReport() throws IOException {
		Campaign timed = this.fixtures.live(Fixtures.brief(), "a");
		TimedRater.entering(this.context, timed).judge(true).judge(true).judge(true);

		assertThat(tables(download(timed))).anyMatch((path) -> path.contains("description-timing"));
		assertThat(tables(download(this.campaign))).noneMatch((path) -> path.contains("description-timing"));
	}

	@Test
	void importedStudyIsWholeToo() throws IOException {
		Map<String, String> untimed = imported("a,r1,s1,1,1,x,real,real,,", "a,r1,s1,1,2,y,fake,real,,",
				"b,r2,s2,1,1,x,real,fake,,", "b,r2,s2,1,2,z,fake,fake,,", "b,r3,s3,1,1,x,real,real,,");

		assertThat(rows(untimed))
			.isEqualTo(Map.of("scores", 2, "comparisons", 1, "judgements", 5, "sessions", 3, "images", 4));
		assertThat(this.mapper.readTree(untimed.get("materials/protocol.json")).path("origin").asString())
			.isEqualTo("past study");
		assertThat(untimed.get("documentation/data-dictionary.md")).contains("| comparisons | unit |");
	}

	@Test
	void importedExposuresBringTheirTimingReport() throws IOException {
		assertThat(rows(imported("a,r1,s1,1,1,x,real,real,500,700", "a,r1,s1,1,2,y,fake,real,490,800")))
			.containsEntry("timing", 2)
			.containsEntry("judgements", 2);
	}

	private Map<String, Integer> rows(Map<String, String> files) throws IOException {
		Map<String, Integer> rows = new HashMap<>();
		for (String path : tables(files)) {
			String name = path.replaceAll(".*description-|_data\\.csv", "");
			rows.put(name, (int) csv(files.get(path)).stream().count());
		}
		return rows;
	}

	private Map<String, String> imported(String... rows) throws IOException {
		String file = "model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms\n"
				+ String.join("\n", rows);
		byte[] made = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", file.getBytes(StandardCharsets.UTF_8)))
			.param("title", "A past study")
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		return download(this.mapper.readTree(made).path("id").asString());
	}

	@Test
	void whatIsJudgedMeanwhileIsNotInIt() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		OutputStream busy = new FilterOutputStream(zip) {

			private boolean begun;

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				if (!this.begun) {
					this.begun = true;
					CompletableFuture
						.runAsync(() -> DatasetTests.this.fixtures.finish(DatasetTests.this.campaign, 0, 0))
						.join();
				}
				this.out.write(bytes, offset, length);
			}

		};

		this.dataset.write(this.campaign.getId(), busy);

		Map<String, String> files = unzip(zip.toByteArray());
		String judgements = files.keySet()
			.stream()
			.filter((path) -> path.endsWith("judgements_data.csv"))
			.findFirst()
			.orElseThrow();
		assertThat(csv(files.get(judgements)).stream()).hasSize(8);
		assertThat(csv(files.get(judgements.replace("judgements", "sessions"))).stream()).hasSize(2);
	}

	private List<String> tables(Map<String, String> files) {
		return files.keySet().stream().filter((path) -> path.endsWith(".csv")).toList();
	}

	private static List<String> variables(JsonNode description) {
		return StreamSupport.stream(description.path("variableMeasured").spliterator(), false)
			.map((variable) -> variable.path("name").asString())
			.toList();
	}

	private static CSVParser csv(@Nullable String text) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(Objects.requireNonNull(text)));
	}

	private Map<String, String> download(Campaign campaign) throws IOException {
		return download(campaign.getId().toString());
	}

	private Map<String, String> download(String id) throws IOException {
		return unzip(
				this.mvc.get().uri("/campaigns/{id}/dataset.zip", id).exchange().getResponse().getContentAsByteArray());
	}

	private static Map<String, String> unzip(byte[] archive) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		TreeSet<String> folders = new TreeSet<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				int slash = entry.getName().indexOf('/');
				folders.add(entry.getName().substring(0, slash));
				files.put(entry.getName().substring(slash + 1), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		assertThat(folders).hasSize(1);
		return files;
	}

}
