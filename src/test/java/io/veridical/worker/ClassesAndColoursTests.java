package io.veridical.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.PoolOrder;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Truncation;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

// classes.onnx and one-hot.onnx make class 0 black, 1 grey and 2 white; red.onnx makes its
// first channel white: see make.py
@SpringBootTest(properties = { "veridical.worker.enabled=true", "veridical.worker.poll=50ms" })
@AutoConfigureMockMvc
@WithMockUser
class ClassesAndColoursTests {

	private static final int BLACK = 0x000000;

	private static final int GREY = 0x808080;

	private static final int WHITE = 0xFFFFFF;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private GeneratorUpload upload;

	@Autowired
	private Generators generators;

	@Autowired
	private Sampling sampling;

	@Autowired
	private SamplingJobs jobs;

	@ParameterizedTest
	@ValueSource(strings = { "classes", "one-hot" })
	void imagesAreOfTheClassesThatWereOrdered(String file) throws IOException {
		UUID generator = uploaded(file, GivenFacts.NONE);
		UUID inTurn = sampled(generator, null);
		assertThat(List.of(pixel(inTurn, 0), pixel(inTurn, 1), pixel(inTurn, 2), pixel(inTurn, 18)))
			.containsExactly(BLACK, GREY, WHITE, BLACK);
		UUID whites = sampled(generator, Labels.ofClass(2));
		assertThat(List.of(pixel(whites, 0), pixel(whites, 19))).containsOnly(WHITE);
	}

	@Test
	void channelsAreReadInTheOrderOfTheManifest() throws IOException {
		UUID rgb = sampled(uploaded("red", GivenFacts.NONE), null);
		assertThat(pixel(rgb, 0)).isEqualTo(0xFF0000);
	}

	@Test
	void blueComesFirstInBgr() throws IOException {
		// another file with the same images: a second one may not be uploaded
		UUID bgr = sampled(
				uploaded("blue", new GivenFacts(null, null, null, null, Colours.BGR, null, List.of(), null, null)),
				null);
		assertThat(pixel(bgr, 0)).isEqualTo(0x0000FF);
	}

	private UUID sampled(UUID generator, @Nullable Labels labels) {
		UUID job = this.sampling.order(generator,
				new PoolOrder("classes " + UUID.randomUUID(), new Truncation.None(), labels, 3, 20, null));
		SamplingJob done = Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.jobs.findById(job).orElseThrow(), SamplingJob::isOver);
		assertThat(done.getStatus()).as(done.getFailure()).isEqualTo(SamplingJob.Status.DONE);
		return done.getPoolId();
	}

	private int pixel(UUID pool, int position) throws IOException {
		var answer = this.mvc.get().uri("/pools/{id}/images/{position}.png", pool, position).exchange();
		assertThat(answer).hasStatusOk();
		var image = ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray())).getRaster();
		int[] first = image.getPixel(0, 0, (int[]) null);
		return (first.length == 1) ? first[0] * 0x010101 : first[0] << 16 | first[1] << 8 | first[2];
	}

	private UUID uploaded(String name, GivenFacts facts) throws IOException {
		try (InputStream file = Files.newInputStream(Path.of("src/test/resources/onnx", name + ".onnx"))) {
			return this.generators.findByName(name).orElseGet(() -> this.upload.upload(name, file, facts)).getId();
		}
	}

}
