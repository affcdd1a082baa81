package io.veridical.pool;

import java.util.UUID;

import io.veridical.pool.intake.TestZips;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class PoolApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ImagePools pools;

	@Test
	void scriptMakesAPoolAndReadsItBack() {
		MvcTestResult made = post("By script", "fake", TestZips.fashion().bytes());
		UUID id = this.pools.findByName("By script").orElseThrow().getId();
		assertThat(made).hasStatus(HttpStatus.CREATED)
			.hasHeader("Location", "/api/v1/pools/" + id)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"poolId": "%s", "images": 10, "duplicates": 0}""".formatted(id));
		assertThat(this.mvc.get().uri("/api/v1/pools/{id}", id)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"id": "%s", "name": "By script", "truth": "fake", "images": 10, "complete": true,
							 "pixelDigest": "b132a779d0976bc340fdf827b5e3e9b37da162d0aeaf6f758ed72ade2aa0769d",
							 "provenance": {"kind": "generated-elsewhere", "model": "StyleGAN2", "licence": "CC0", "note": "psi 0.7"}}
							"""
						.formatted(id));
		assertThat(this.mvc.get().uri("/api/v1/pools")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[*].name")
			.asArray()
			.contains("By script");
	}

	@Test
	void badFilesAreListedInTheProblem() {
		byte[] zip = TestZips.empty().with("a.png", "text").with("b.png", TestZips.png(1)).bytes();
		assertThat(post("Bad by script", "fake", zip)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType("application/problem+json")
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/problems/unusable-upload", "title": "Unusable upload", "status": 422, "more": 0,
					 "entries": [{"name": "a.png",
					   "reason": "its content is not an image; use PNG, JPEG, WebP, GIF or BMP"}]}""");
		assertThat(this.pools.existsByName("Bad by script")).isFalse();
	}

	@Test
	void wrongFieldsAreListedInTheProblem() {
		assertThat(post("", "maybe", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/problems/invalid-form", "title": "Invalid form", "status": 422}""")
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("name", "truth", "file");
		assertThat(post("", "real", new byte[0])).bodyText()
			.contains("A pool needs a name.", "Choose a ZIP or TAR file.")
			.doesNotContain("truth");
	}

	@Test
	void takenNameIsAConflict() {
		post("Taken by script", "fake", TestZips.fashion().bytes());
		assertThat(post("Taken by script", "fake", TestZips.fashion().bytes())).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/problems/pool-name-taken",
					 "detail": "There is a pool named 'Taken by script' already; choose another name"}""");
	}

	@Test
	void unknownPoolIsNotFound() {
		assertThat(this.mvc.get().uri("/api/v1/pools/{id}", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType("application/problem+json");
	}

	private MvcTestResult post(String name, String truth, byte[] zip) {
		return this.mvc.post()
			.uri("/api/v1/pools")
			.multipart()
			.file(new MockMultipartFile("file", "images.zip", "application/zip", zip))
			.param("name", name)
			.param("truth", truth)
			.param("source", "StyleGAN2")
			.param("licence", "CC0")
			.param("note", "psi 0.7")
			.exchange();
	}

}
