package io.veridical.pool.intake;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import io.veridical.imaging.TestPng;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Images;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class PushTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImagePools pools;

	@Autowired
	private Images images;

	@Autowired
	private PoolImport imports;

	@Test
	void imagesPushedInAnyOrderMakeThePoolThatAnArchiveOfThemMakes() throws Exception {
		ImportReport whole = this.imports.importFolder("Pushed, whole", Truth.FAKE, new GeneratedElsewhere("m", "", ""),
				TestZips.FASHION);
		UUID id = open("Pushed");
		try (var files = java.nio.file.Files.list(TestZips.FASHION)) {
			for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				assertThat(put(id, file.getFileName().toString(), java.nio.file.Files.readAllBytes(file)))
					.hasStatus(HttpStatus.CREATED);
			}
		}
		assertThat(complete(id)).hasStatusOk().bodyJson().extractingPath("$.images").isEqualTo(10);
		ImagePool pool = this.pools.findById(id).orElseThrow();
		assertThat(pool.getPixelDigest()).isEqualTo(this.pools.findById(whole.poolId()).orElseThrow().getPixelDigest());
		assertThat(this.images.findByPoolIdOrderByPosition(id)).extracting(Image::getSourceName).isSorted();
		assertThat(this.mvc.get().uri("/api/v1/pools/{id}/images", id)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.length()")
			.isEqualTo(10);
	}

	@Test
	void repeatsChangeNothing() throws Exception {
		UUID id = open("Repeats");
		assertThat(open("Repeats")).isEqualTo(id);
		assertThat(put(id, "a/1.png", TestZips.png(1))).hasStatus(HttpStatus.CREATED);
		assertThat(put(id, "a/1.png", TestZips.png(1))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"name\": \"a/1.png\", \"added\": false, \"images\": 1}");
		assertThat(put(id, "b.png", TestZips.png(1))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"added\": false, \"sameAs\": \"a/1.png\", \"images\": 1}");
		assertThat(put(id, "a/1.png", TestZips.png(2))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("other pixels under the name");
		assertThat(complete(id)).hasStatusOk();
		assertThat(complete(id)).hasStatusOk();
		assertThat(put(id, "a/1.png", TestZips.png(1))).hasStatusOk();
		assertThat(put(id, "c.png", TestZips.png(3))).hasStatus(HttpStatus.CONFLICT).bodyText().contains("is complete");
		assertThat(this.images.countByPoolId(id)).isEqualTo(1);
	}

	@Test
	void fileThatDidNotComeWholeIsRefusedWhole() throws Exception {
		UUID id = open("Half");
		byte[] file = TestZips.png(1);
		assertThat(put(id, "1.png", Arrays.copyOf(file, file.length / 2), digest(file)))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("send the file again");
		assertThat(put(id, "1.png", file, "")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Content-Digest: sha-256=:BASE64:");
		assertThat(put(id, "1.png", file, "sha-512=:abc:")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.images.countByPoolId(id)).isZero();
		assertThat(complete(id)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("has no images; push some first");
	}

	@Test
	void whatIsNoImageAndNamesThatLeadOutsideAreRefused() throws Exception {
		UUID id = open("No images");
		assertThat(put(id, "1.png", new byte[] { 1, 2, 3 })).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.entries[0].reason")
			.isEqualTo("its content is not an image; use PNG, JPEG, WebP, GIF or BMP");
		assertThat(put(id, "bomb.png", TestPng.bomb(30_000))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.images.countByPoolId(id)).isZero();
	}

	@Test
	void openPoolIsDiscardedAndItsNameIsFree() throws Exception {
		UUID id = open("Discarded");
		put(id, "1.png", TestZips.png(1));
		assertThat(this.mvc.delete().uri("/api/v1/pools/{id}", id)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.pools.existsByName("Discarded")).isFalse();
		UUID kept = open("Kept");
		put(kept, "1.png", TestZips.png(1));
		complete(kept);
		assertThat(this.mvc.delete().uri("/api/v1/pools/{id}", kept)).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.pools.existsByName("Kept")).isTrue();
	}

	@Test
	void takenNamesAndWrongFieldsAreRefused() throws Exception {
		UUID id = open("Taken by a push");
		put(id, "1.png", TestZips.png(1));
		complete(id);
		assertThat(post("Taken by a push", "fake")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("", "maybe")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("name", "truth");
	}

	private UUID open(String name) {
		assertThat(post(name, "fake")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.complete")
			.isEqualTo(false);
		return this.pools.findByName(name).orElseThrow().getId();
	}

	private MvcTestResult post(String name, String truth) {
		return this.mvc.post().uri("/api/v1/pools").contentType(MediaType.APPLICATION_JSON).content("""
				{"name": "%s", "truth": "%s", "source": "m", "licence": "CC0"}""".formatted(name, truth)).exchange();
	}

	private MvcTestResult put(UUID id, String name, byte[] file) throws Exception {
		return put(id, name, file, digest(file));
	}

	private MvcTestResult put(UUID id, String name, byte[] file, String digest) {
		return this.mvc.put()
			.uri("/api/v1/pools/" + id + "/images/" + name)
			.header("Content-Digest", digest)
			.content(file)
			.exchange();
	}

	private MvcTestResult complete(UUID id) {
		return this.mvc.post().uri("/api/v1/pools/{id}/complete", id).exchange();
	}

	private static String digest(byte[] file) throws Exception {
		return "sha-256=:" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file))
				+ ":";
	}

}
