package io.veridical.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.veridical.imaging.Raster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class RemoteShardsTests {

	private static final UUID LEASE = UUID.fromString("00000000-0000-0000-0000-000000000007");

	private static final List<Raster> IMAGES = List.of(new Raster(1, 1, new int[1]));

	private static final byte[] FILE = "a generator".getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path cache = Path.of("");

	private ScriptedServer server;

	private RemoteShards shards;

	@BeforeEach
	void connect() throws IOException {
		this.server = new ScriptedServer();
		this.shards = new RemoteShards(this.server.properties(this.cache), new SplittableRandom(1));
	}

	@AfterEach
	void disconnect() {
		this.shards.stop();
		this.server.close();
	}

	@Test
	void aServerThatIsRestartedIsAskedAgain() {
		this.server.then(503, "").then(502, "").then(200, "{}");
		this.shards.deliver(LEASE, 5, IMAGES);
		assertThat(this.server.asked()).hasSize(3)
			.containsOnly("PUT /api/v1/worker/claims/00000000-0000-0000-0000-000000000007/images/5");
	}

	@Test
	void aServerThatIsFullIsAskedAgain() {
		this.server.then(507, """
				{"detail": "The disk is full."}""").then(204, "");
		this.shards.finish(LEASE);
		assertThat(this.server.asked()).hasSize(2);
	}

	@Test
	void aServerWithoutWorkIsLeftAloneForAsLongAsItWants() {
		this.server.then(204, "", "Retry-After", "300");
		assertThat(this.shards.claim("CPU")).isEmpty();
		assertThat(this.shards.claim("CPU")).isEmpty();
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void aTokenThatIsNoLongerGoodEndsTheWorker() {
		this.server.then(401, """
				{"type": "/problems/refused-token", "detail": "This token was revoked; make another."}""");
		assertThatExceptionOfType(ServerRefusal.class).isThrownBy(() -> this.shards.claim("CPU"))
			.withMessage("This token was revoked; make another. (401)");
	}

	@Test
	void anotherVersionOfTheProtocolEndsTheWorker() {
		this.server.then(400, """
				{"type": "/problems/other-protocol", "detail": "This server speaks version 2."}""");
		assertThatExceptionOfType(ServerRefusal.class).isThrownBy(() -> this.shards.claim("CPU"))
			.withMessageContaining("speaks version 2");
	}

	@Test
	void aLeaseThatIsLostIsSaidAtEveryCall() {
		this.server.then(409, """
				{"type": "/problems/lease-lost", "detail": "Another worker has it."}""");
		assertThatExceptionOfType(ShardLost.class).isThrownBy(() -> this.shards.hear(LEASE));
		assertThatExceptionOfType(ShardLost.class).isThrownBy(() -> this.shards.deliver(LEASE, 0, IMAGES));
		assertThatExceptionOfType(ShardLost.class).isThrownBy(() -> this.shards.finish(LEASE))
			.withMessage("Another worker has it. (409)");
	}

	@Test
	void imagesThatTheServerDoesNotWantAreNotSentAgain() {
		this.server.then(422, """
				{"detail": "Image 0 has 1 × 1 px."}""");
		assertThatExceptionOfType(RefusedImages.class).isThrownBy(() -> this.shards.deliver(LEASE, 0, IMAGES))
			.withMessageContaining("1 × 1 px");
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void aHeartbeatThatFindsNobodyIsNotRepeated() {
		this.server.then(503, "");
		this.shards.hear(LEASE);
		this.server.close();
		this.shards.hear(LEASE);
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void aWorkerThatIsStoppedWaitsForNobody() {
		this.server.close();
		CompletableFuture<Void> delivery = CompletableFuture.runAsync(() -> this.shards.deliver(LEASE, 0, IMAGES));
		this.shards.stop();
		assertThat(delivery).failsWithin(java.time.Duration.ofSeconds(20))
			.withThrowableThat()
			.withCauseInstanceOf(ServerAway.class);
	}

	@Test
	void aGeneratorIsFetchedOnceAndAgainWhenItsFileWasChanged() throws Exception {
		String sha256 = sha256(FILE);
		this.server.then(200, FILE);
		Path file = this.shards.generator(sha256);
		assertThat(file).hasBinaryContent(FILE);
		assertThat(this.shards.generator(sha256)).isEqualTo(file);
		assertThat(this.server.asked()).containsExactly("GET /api/v1/worker/generators/" + sha256);
		Files.writeString(file, "something else");
		assertThat(this.shards.generator(sha256)).hasBinaryContent(FILE);
		assertThat(this.server.asked()).hasSize(2);
	}

	@Test
	void aGeneratorThatIsNotWhatItsNameSaysIsNotKept() throws Exception {
		this.server.then(200, "cut short");
		this.shards.stop();
		String sha256 = sha256(FILE);
		assertThatExceptionOfType(ServerAway.class).isThrownBy(() -> this.shards.generator(sha256));
		assertThat(this.cache).isEmptyDirectory();
	}

	@Test
	void aGeneratorThatTheServerHasLostFailsItsShardAlone() throws Exception {
		this.server.then(404, """
				{"detail": "There is nothing here."}""");
		String sha256 = sha256(FILE);
		assertThatExceptionOfType(RefusedImages.class).isThrownBy(() -> this.shards.generator(sha256))
			.withMessage("There is nothing here. (404)");
	}

	private static String sha256(byte[] file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
	}

}
