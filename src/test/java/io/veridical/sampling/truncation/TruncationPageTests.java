package io.veridical.sampling.truncation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class TruncationPageTests {

	private static final Path SHIPPED = Path.of("src/demo/material");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Generators generators;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private GeneratorFiles files;

	@ParameterizedTest
	@CsvSource({ "mnist8/mnist8-normal-2-late, 9, resample-1.0, keeps 68.3 %",
			"mnist8/mnist8-uniform-3-late, 4, resample-0.25, keeps 25.0 %",
			"fashion/fashion-4-late, 5, psi-0.0, towards the mean of all w" })
	void showsWhatIsKeptBesideImagesOfTheSameVectors(String file, int lines, String name, String says)
			throws IOException {
		Generator generator = uploaded(file);
		String address = "/generators/" + generator.getId() + "/truncation";
		assertThat(this.mvc.get().uri(address)).hasStatusOk().bodyText().contains("<h1>What a truncation keeps</h1>");
		made(address);
		assertThat(this.mvc.get().uri(address)).hasStatusOk()
			.bodyText()
			.contains(says, name + ".png")
			.satisfies((page) -> {
				assertThat(page).doesNotContain("data-progress");
				assertThat(page.split("class=\"line", -1)).hasSizeGreaterThanOrEqualTo(lines + 1);
			});
		assertThat(this.mvc.get().uri(address + "?lang=zh")).hasStatusOk().bodyText().doesNotContain("??");
		var image = ImageIO.read(new ByteArrayInputStream(png(address, name)));
		assertThat(image.getWidth()).isEqualTo(10 * 28);
		assertThat(image.getHeight()).isEqualTo(28);
	}

	// psi 0: w is the mean, whatever z is
	@Test
	void withPsiZeroAllImagesAreTheSame() throws IOException {
		String address = "/generators/" + uploaded("fashion/fashion-4-late").getId() + "/truncation";
		this.mvc.get().uri(address).exchange();
		made(address);
		var image = ImageIO.read(new ByteArrayInputStream(png(address, "psi-0.0")));
		for (int k = 1; k < 10; k++) {
			assertThat(image.getRGB(28 * k, 0, 28, 28, null, 0, 28)).isEqualTo(image.getRGB(0, 0, 28, 28, null, 0, 28));
		}
		assertThat(png(address, "psi-1.0")).isNotEqualTo(png(address, "psi-0.7"));
	}

	@Test
	void imagesThatCouldNotBeMadeAreTriedAgainOnceTheResearcherSaysSo(@TempDir Path folder) throws IOException {
		Generator generator = uploaded("mnist8/mnist8-uniform-1-early");
		String address = "/generators/" + generator.getId() + "/truncation";
		Path file = this.files.of(generator.getSha256());
		Path aside = Files.move(file, folder.resolve("aside.onnx"));
		try {
			this.mvc.get().uri(address).exchange();
			made(address);
			assertThat(this.mvc.get().uri(address)).hasStatusOk()
				.bodyText()
				.contains(file.getFileName().toString(), address + "/retry");
		}
		finally {
			Files.move(aside, file);
		}
		assertThat(this.mvc.get().uri(address)).bodyText().contains(address + "/retry");
		assertThat(this.mvc.post().uri(address + "/retry").with(csrf())).hasRedirectedUrl(address);
		this.mvc.get().uri(address).exchange();
		made(address);
		assertThat(this.mvc.get().uri(address)).hasStatusOk().bodyText().doesNotContain(address + "/retry");
		assertThat(png(address, "resample-0.25")).isNotEmpty();
	}

	@Test
	void aStrengthThatIsNotShownIsNotFound() throws IOException {
		assertThat(this.mvc.get()
			.uri("/generators/{id}/truncation/resample-9.png", uploaded("fashion/fashion-4-late").getId()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private void made(String address) {
		Awaitility.await()
			.pollInSameThread()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.mvc.get().uri(address + "/progress").exchange().getResponse().getContentAsString(),
					(answer) -> answer.contains("\"finished\":true"));
	}

	private byte[] png(String address, String name) {
		var answer = this.mvc.get().uri(address + "/" + name + ".png").exchange();
		assertThat(answer).hasStatusOk().hasContentType("image/png");
		return answer.getResponse().getContentAsByteArray();
	}

	private Generator uploaded(String file) throws IOException {
		String name = file.substring(file.indexOf('/') + 1);
		try (InputStream content = Files.newInputStream(SHIPPED.resolve(file + ".onnx"))) {
			return this.generators.findByName(name).orElseGet(() -> this.upload.upload(name, content, GivenFacts.NONE));
		}
	}

}
