package io.veridical.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.PngWriter;
import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.TestPng;
import io.veridical.imaging.TestRasters;
import io.veridical.pool.intake.PoolImport;
import io.veridical.pool.intake.TestZips;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class PoolPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImagePools pools;

	@Autowired
	private PoolImport imports;

	@Value("${veridical.data-dir}")
	private String dataDir = "";

	@Test
	void researcherImportsAZipAndSeesIt() throws Exception {
		TestZips zip = TestZips.fashion()
			.with("fashion/again.png", Files.readAllBytes(TestZips.FASHION.resolve("00018-bag.png")));
		MvcTestResult made = post("Clothing", "real", zip.bytes());
		UUID id = this.pools.findByName("Clothing").orElseThrow().getId();
		assertThat(made).hasStatus3xxRedirection().hasRedirectedUrl("/pools/" + id);

		assertThat(this.mvc.get().uri("/pools/{id}", id).cookie(made.getResponse().getCookies())).hasStatusOk()
			.bodyText()
			.contains("10 images were imported.", "One file was left out", "Fashion-MNIST, test set", "MIT",
					"28 × 28 px", "b132a779d0976bc3…", "00018-bag.png");
		assertThat(this.mvc.get().uri("/pools")).hasStatusOk().bodyText().contains("Clothing", "/pools/" + id);
		assertThat(this.mvc.get().uri("/pools/{id}?lang=zh", id)).bodyText()
			.contains("图像一览", "像素摘要", "真实")
			.doesNotContain("??");
	}

	@Test
	void textFileNamedPngIsRefusedInBothLanguagesAndNothingIsKept() throws IOException {
		TestZips zip = TestZips.fashion().with("fashion/readme.png", "These are not pixels.");
		assertThat(post("Text among images", "real", zip.bytes())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nothing was imported:", "fashion/readme.png",
					"its content is not an image; use PNG, JPEG, WebP, GIF or BMP")
			.contains("value=\"Text among images\"", "value=\"Fashion-MNIST, test set\"", "value=\"MIT\"");
		assertThat(post("Text among images", "real", zip.bytes(), Locale.CHINESE)).bodyText()
			.contains("没有导入任何图像", "内容不是图像");
		assertNothingIsKept("Text among images");
	}

	@Test
	void hugePngIsRefusedAndNothingIsKept() throws IOException {
		TestZips zip = TestZips.empty().with("1.png", TestZips.png(815)).with("huge.png", TestPng.bomb(30_000));
		assertThat(post("Huge", "fake", zip.bytes())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("huge.png", "the image is 30,000 x 30,000 px, at most 8,192 px a side are read; make it smaller");
		assertNothingIsKept("Huge");
	}

	@Test
	void everyEmptyFieldSaysSo() {
		assertThat(this.mvc.post().uri("/pools").multipart().param("truth", "fake").with(csrf()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("A pool needs a name.", "Say where the images come from.", "Say under which terms",
					"Choose a ZIP or TAR file.")
			.contains("Model", "id=\"note\"");
	}

	@Test
	void takenNameIsSaidBesideTheName() {
		this.imports.importFolder("Twice", Truth.REAL, new RealImages("x", "y"), TestZips.FASHION);
		assertThat(post("Twice", "real", TestZips.fashion().bytes())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a pool of this name already.");
	}

	@Test
	void imagesComeAsStoredAndLargeOnesAsSmallThumbnails() throws Exception {
		byte[] large = new PngWriter().write(TestRasters.noise(600, 300, 3));
		Path zip = Files.write(Files.createTempFile("large", ".zip"),
				TestZips.empty().with("large.png", large).bytes());
		UUID id = this.imports.importZip("Large", Truth.REAL, new RealImages("x", "y"), zip).poolId();
		Files.delete(zip);

		byte[] image = this.mvc.get()
			.uri("/pools/{id}/images/0.png", id)
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		assertThat(new SafeDecoder().decode(image, DecodeLimits.DEFAULT)).isEqualTo(TestRasters.noise(600, 300, 3));
		MvcTestResult thumbnail = this.mvc.get().uri("/pools/{id}/thumbnails/0.png", id).exchange();
		assertThat(thumbnail).hasContentType("image/png");
		assertThat(
				new SafeDecoder().decode(thumbnail.getResponse().getContentAsByteArray(), DecodeLimits.DEFAULT).width())
			.isEqualTo(256);
		assertThat(this.mvc.get().uri("/pools/{id}/images/1.png", id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void sheetShowsSixtyImagesAPage() throws Exception {
		TestZips images = TestZips.empty();
		for (int i = 100; i < 161; i++) {
			images.with(i + ".png", TestZips.png(i));
		}
		Path zip = Files.write(Files.createTempFile("many", ".zip"), images.bytes());
		UUID id = this.imports.importZip("Sixty-one", Truth.FAKE, new GeneratedElsewhere("noise", "CC0", ""), zip)
			.poolId();
		Files.delete(zip);
		assertThat(this.mvc.get().uri("/pools/{id}", id)).bodyText()
			.contains("1–60 of 61", "159.png", "?page=2")
			.doesNotContain("160.png", "rel=\"prev\"");
		assertThat(this.mvc.get().uri("/pools/{id}?page=2", id)).bodyText()
			.contains("61–61 of 61", "160.png", "?page=1")
			.doesNotContain("159.png", "rel=\"next\"");
	}

	@Test
	void unknownPoolIsNotFound() {
		assertThat(this.mvc.get().uri("/pools/{id}", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult post(String name, String truth, byte[] zip) {
		return post(name, truth, zip, Locale.ENGLISH);
	}

	private MvcTestResult post(String name, String truth, byte[] zip, Locale locale) {
		return this.mvc.post()
			.uri("/pools")
			.multipart()
			.file(new MockMultipartFile("file", "images.zip", "application/zip", zip))
			.param("name", name)
			.param("truth", truth)
			.param("source", "Fashion-MNIST, test set")
			.param("licence", "MIT")
			.param("note", "")
			.header("Accept-Language", locale.toLanguageTag())
			.with(csrf())
			.exchange();
	}

	private void assertNothingIsKept(String name) throws IOException {
		assertThat(this.pools.existsByName(name)).isFalse();
		try (Stream<Path> left = Files.list(Path.of(this.dataDir, "incoming"))) {
			assertThat(left).isEmpty();
		}
	}

}
