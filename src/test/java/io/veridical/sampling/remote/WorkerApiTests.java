package io.veridical.sampling.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.SampledImages;
import io.veridical.sampling.SamplingControl;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.Span;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerApiTests extends OverHttp {

	@Autowired
	private SamplingControl control;

	@Autowired
	private GeneratorUpload upload;

	@Test
	void aScriptFillsAPool() {
		JsonNode claim = this.worker.claim(this.generator.getSha256()).json();
		String lease = claim.path("lease").asString();
		assertThat(claim.toString()).contains("\"shard\":0,\"first\":0,\"count\":20,\"missing\":[[0,19]]",
				"\"sha256\":\"" + this.generator.getSha256() + "\"", "\"kind\":\"external\"", "\"prior\":\"normal\"",
				"\"truncation\":{\"kind\":\"resample\",\"value\":1.5},\"psi\":1.0,\"labels\":null,\"seed\":\"-7\"");

		assertThat(this.worker.deliver(lease, 12, WorkerClient.zip(new Span(12, 8))).json().toString())
			.isEqualTo("{\"there\":8,\"differing\":0}");
		assertThat(this.worker.post("/claims/" + lease + "/heartbeat").status()).isEqualTo(204);
		assertThat(this.worker.post("/claims/" + lease + "/finish").problem())
			.startsWith("409 /problems/missing-images: 12 images of this shard are missing, the first is 0.");
		assertThat(this.worker.deliver(lease, 0, WorkerClient.zip(new Span(0, 13))).json().path("there").asInt())
			.isEqualTo(20);
		assertThat(this.worker.post("/claims/" + lease + "/finish").status()).isEqualTo(204);

		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.DONE);
		assertThat(pool().getImageCount()).isEqualTo(20);
		assertThat(this.images.findByPoolIdOrderByPosition(pool().getId()).get(17).getPixels())
			.isEqualTo(SampledImages.image(17).digest().hex());
		WorkerClient.Answer nothing = this.worker.claim(this.generator.getSha256());
		assertThat(nothing.status()).isEqualTo(204);
		assertThat(nothing.header("Retry-After")).isEqualTo("2");
	}

	@Test
	void aBodyThatItsClientCallsAFormIsADeliveryAllTheSame() {
		byte[] zip = WorkerClient.zip(new Span(0, 20));
		assertThat(this.worker
			.send("PUT", "/claims/" + lease() + "/images/0", BodyPublishers.ofByteArray(zip), ContentDigest.HEADER,
					WorkerClient.digest(zip), "Content-Type", "application/x-www-form-urlencoded")
			.problem()).isEqualTo("200 {\"there\":20,\"differing\":0}");
	}

	@Test
	void latentVectorsComeAsLittleEndianFloats() {
		String lease = lease();
		ByteBuffer bytes = ByteBuffer.wrap(this.worker.get("/claims/" + lease + "/latents?first=3&count=2").body())
			.order(ByteOrder.LITTLE_ENDIAN);
		Latents latents = Latents.of(SampledImages.MANIFEST, Truncation.of("resample 1.5"), null, -7);
		assertThat(bytes.remaining()).isEqualTo(2 * 4 * Float.BYTES);
		for (int k = 3; k < 5; k++) {
			for (float component : latents.vector(k)) {
				assertThat(bytes.getFloat()).isEqualTo(component);
			}
		}
		assertThat(this.worker.get("/claims/" + lease + "/latents?labels=true").body()).hasSize(20 * Long.BYTES);
		assertThat(this.worker.get("/claims/" + lease + "/latents?first=19&count=2").problem())
			.startsWith("422 /problems/wrong-delivery: 2 images from 19 on are not of this shard");
	}

	@Test
	void otherVersionsOfTheProtocolAreToldBoth() {
		for (String version : new String[] { "", "0" }) {
			WorkerClient old = new WorkerClient(this.port, this.tokens.create("old", null).secret(), version);
			WorkerClient.Answer answer = old.claim(this.generator.getSha256());
			assertThat(answer.problem()).startsWith("400 /problems/other-protocol: ")
				.contains("this server speaks version 1", "/workers");
			assertThat(answer.json().path("title").asString()).isEqualTo(
					"Worker speaks protocol version %s, server version 1".formatted(version.isEmpty() ? "none" : "0"));
		}
		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.WAITING);
	}

	@Test
	void tokensThatAreNoLongerValidSayWhatToDo() {
		WorkerTokens.NewToken revoked = this.tokens.create("lost laptop", null);
		assertThat(worker(revoked.secret()).post("/claims", "{}").problem())
			.startsWith("422 /problems/unusable-identity");
		this.tokens.revoke(revoked.id());
		assertThat(worker(revoked.secret()).post("/claims", "{}").problem()).startsWith(
				"401 /problems/refused-token: The worker token 'lost laptop' was revoked. Make another on the page /workers");
		assertThat(worker(this.tokens.create("of the past", Duration.ofSeconds(-1)).secret()).post("/claims", "{}")
			.problem()).startsWith("401 /problems/refused-token: The worker token 'of the past' expired on ");
		assertThat(worker("veridical-worker-guessed").post("/claims", "{}").problem())
			.startsWith("401 /problems/refused-token: This worker token is not known here.");
		WorkerClient.Answer nobody = worker("").post("/claims", "{}");
		assertThat(nobody.status()).isEqualTo(401);
		assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
	}

	@Test
	void aWorkersTokenOpensTheWorkersProtocolAlone() {
		for (String path : new String[] { "/api/v1/pools", "/api/v1/sampling-jobs", "/api/v1/worker-tokens" }) {
			assertThat(this.worker.get(path).problem()).as(path)
				.startsWith("403 ")
				.contains("opens /api/v1/worker alone");
			assertThat(worker(ADMIN).get(path).status()).as(path).isEqualTo(200);
		}
		assertThat(worker(ADMIN).claim(this.generator.getSha256()).status()).isEqualTo(200);
	}

	@Test
	void theDatabaseKnowsOnlyTheDigestAndTheLastUse() {
		String secret = this.tokens.create("known by digest", null).secret();
		worker(secret).claim(this.generator.getSha256());
		String row = this.jdbc.sql("select worker_token::text from worker_token where name = 'known by digest'")
			.query(String.class)
			.single();
		assertThat(row).doesNotContain(secret).doesNotContain(secret.substring(17));
		assertThat(this.tokens.list()).filteredOn((token) -> token.name().equals("known by digest"))
			.singleElement()
			.extracting(WorkerToken::lastUsedAt)
			.isNotNull();
	}

	@Test
	void aLostLeaseIsTheSameAnswerToEveryCall() {
		String lease = lease();
		silence();
		assertThat(lease()).isNotEqualTo(lease);
		assertThat(this.worker.post("/claims/" + lease + "/heartbeat").problem()).startsWith(
				"409 /problems/lease-lost: This lease is no longer valid: the shard was given to another worker");
		assertThat(this.worker.deliver(lease, 0, WorkerClient.zip(new Span(0, 1))).problem())
			.startsWith("409 /problems/lease-lost");
		assertThat(this.worker.get("/claims/" + lease + "/latents").problem()).startsWith("409 /problems/lease-lost");
		assertThat(this.worker.post("/claims/" + lease + "/finish").problem()).startsWith("409 /problems/lease-lost");
		assertThat(this.worker.post("/claims/" + lease + "/failure", "{\"reason\": \"NaN\"}").problem())
			.startsWith("409 /problems/lease-lost");
		assertThat(this.worker.post("/claims/" + lease + "/release").problem()).startsWith("409 /problems/lease-lost");
		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.RUNNING);
		assertThat(rows()).isZero();
	}

	@Test
	void workersOfAPausedOrCancelledJobAreToldSo() {
		String lease = lease();
		this.control.pause(this.jobId);
		assertThat(this.worker.post("/claims/" + lease + "/heartbeat").problem())
			.startsWith("409 /problems/lease-lost: ")
			.contains("the job was paused");
		assertThat(this.worker.claim(this.generator.getSha256()).status()).isEqualTo(204);
		this.control.resume(this.jobId);
		String next = lease();
		this.control.cancel(this.jobId);
		assertThat(this.worker.deliver(next, 0, WorkerClient.zip(new Span(0, 1))).problem())
			.startsWith("409 /problems/lease-lost: ")
			.contains("its job was cancelled");
	}

	@Test
	void aGeneratorThatFailsEndsItsJobWithTheWorkersReason() {
		String lease = lease();
		assertThat(this.worker.post("/claims/" + lease + "/failure", "{\"reason\": \"image 3\\nis NaN\"}").status())
			.isEqualTo(204);
		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.FAILED);
		assertThat(job().getFailure()).isEqualTo("image 3 is NaN");
	}

	@Test
	void aReleasedShardIsOfferedAtOnce() {
		assertThat(this.worker.post("/claims/" + lease() + "/release").status()).isEqualTo(204);
		assertThat(job().getStatus()).isEqualTo(SamplingJob.Status.WAITING);
		assertThat(lease()).isNotEmpty();
	}

	@Test
	void theGeneratorsFileComesWithItsDigest() throws IOException {
		Path file = Path.of("src/test/resources/onnx/tiny.onnx");
		try (InputStream content = Files.newInputStream(file)) {
			String sha256 = this.upload.upload("to be fetched " + UUID.randomUUID(), content, GivenFacts.NONE)
				.getSha256();
			WorkerClient.Answer answer = this.worker.get("/generators/" + sha256);
			assertThat(answer.body()).isEqualTo(Files.readAllBytes(file));
			assertThat(answer.header("Content-Digest")).isEqualTo(WorkerClient.digest(answer.body()));
		}
		assertThat(this.worker.get("/generators/" + this.generator.getSha256()).status())
			.as("its file stays with its researcher")
			.isEqualTo(404);
	}

}
