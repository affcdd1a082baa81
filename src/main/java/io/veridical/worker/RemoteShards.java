package io.veridical.worker;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.veridical.imaging.Raster;
import io.veridical.sampling.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue of a server elsewhere, over version 1 of the workers' protocol.
 */
class RemoteShards implements ShardSource {

	private static final Duration ANSWER = Duration.ofSeconds(30);

	private static final Duration BEAT = Duration.ofSeconds(5);

	private static final Duration UPLOAD = Duration.ofMinutes(10);

	private final JsonMapper json = new JsonMapper();

	private final ServerProperties server;

	private final ServerCalls calls;

	private final GeneratorCache cache;

	private volatile @Nullable Long quietUntil;

	private volatile long busy = System.nanoTime();

	RemoteShards(ServerProperties server, RandomGenerator random) {
		this.server = server;
		this.calls = new ServerCalls(random);
		this.cache = new GeneratorCache(Objects.requireNonNull(server.cache()),
				(sha256) -> request("/generators/" + sha256).GET().build(), this.calls);
	}

	@Override
	public Optional<Claim> claim(String device) {
		Long quiet = this.quietUntil;
		if (quiet != null && System.nanoTime() - quiet < 0) {
			return Optional.empty();
		}
		Map<String, Object> who = Map.of("worker", Objects.requireNonNull(this.server.name()), "device", device, "kind",
				"veridical");
		Answer answer = good(this.calls.send(post("/claims", json(who))));
		if (answer.status() == 204) {
			this.quietUntil = System.nanoTime() + answer.retryAfter().toNanos();
			endIfIdle();
			return Optional.empty();
		}
		this.busy = System.nanoTime();
		return Optional.of(answer.read(SentClaim.class).claim());
	}

	private void endIfIdle() {
		Duration idle = this.server.idle();
		if (idle != null && System.nanoTime() - this.busy > idle.toNanos()) {
			throw new NothingToDo(idle);
		}
	}

	// Not repeated: the next one comes soon enough.
	@Override
	public void hear(UUID lease) {
		try {
			Answer answer = this.calls
				.once(request("/claims/" + lease + "/heartbeat").timeout(BEAT).POST(BodyPublishers.noBody()).build());
			if (answer.status() < 500) {
				good(answer);
			}
		}
		catch (IOException ex) {
			// the delivery or claim under way says that the server is away
			return;
		}
	}

	@Override
	public void deliver(UUID lease, int first, Iterable<Raster> images) {
		byte[] zip = ImageZip.of(first, images);
		HttpRequest request = request("/claims/" + lease + "/images/" + first).header("Content-Type", "application/zip")
			.header("Content-Digest", ImageZip.contentDigest(zip))
			.timeout(UPLOAD)
			.PUT(BodyPublishers.ofByteArray(zip))
			.build();
		Answer answer = this.calls.send(request);
		if (answer.problem().equals("broken-delivery")) {
			answer = this.calls.send(request);
		}
		good(answer);
		this.busy = System.nanoTime();
	}

	@Override
	public void finish(UUID lease) {
		good(this.calls.send(post("/claims/" + lease + "/finish", BodyPublishers.noBody())));
		this.busy = System.nanoTime();
	}

	@Override
	public void fail(UUID lease, String reason) {
		good(this.calls.send(post("/claims/" + lease + "/failure", json(Map.of("reason", reason)))));
	}

	@Override
	public void giveBack(UUID lease) {
		good(this.calls.send(post("/claims/" + lease + "/release", BodyPublishers.noBody())));
	}

	@Override
	public Path generator(String sha256) {
		return this.cache.file(sha256);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.server.call(path))
			.timeout(ANSWER)
			.header("Authorization", "Bearer " + this.server.token())
			.header(ServerCalls.PROTOCOL, ServerCalls.VERSION);
	}

	private HttpRequest post(String path, BodyPublisher body) {
		return request(path).header("Content-Type", "application/json").POST(body).build();
	}

	private BodyPublisher json(Object value) {
		return BodyPublishers.ofByteArray(this.json.writeValueAsBytes(value));
	}

	static Answer good(Answer answer) {
		if (answer.isGood()) {
			return answer;
		}
		switch (answer.status()) {
			case 409 -> throw new ShardLost(answer.said());
			case 413, 422 -> throw new RefusedImages(answer.said());
			case 500 -> throw new IllegalStateException(answer.said());
			default -> throw new ServerRefusal(answer.said());
		}
	}

	@Override
	public void stop() {
		this.calls.stop();
	}

	@Override
	public int threads(int processors) {
		return processors;
	}

	@Override
	public String text() {
		return "for %s as '%s'".formatted(this.server.server(), this.server.name());
	}

}
