package io.veridical.sampling.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.sampling.Claim;
import io.veridical.sampling.Delivered;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.Span;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.WrongDelivery;
import io.veridical.sampling.latent.Latents;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Speaks the workers' protocol on the server's side.
 */
@RestController
class WorkerApi implements WorkerProtocol {

	private static final String PAUSE_SECONDS = "2";

	private final SamplingQueue queue;

	private final Generators generators;

	private final GeneratorFiles files;

	private final RemoteProperties properties;

	WorkerApi(SamplingQueue queue, Generators generators, GeneratorFiles files, RemoteProperties properties) {
		this.queue = queue;
		this.generators = generators;
		this.files = files;
		this.properties = properties;
	}

	@ModelAttribute
	void refuseOtherProtocols(@RequestHeader(name = VERSION_HEADER, required = false) @Nullable String version) {
		if (!VERSION.equals(version)) {
			throw new OtherProtocol(version);
		}
	}

	@Override
	public ResponseEntity<ClaimView> claim(Worker worker) {
		return this.queue.claim(worker.identity(), worker.runs())
			.map((claim) -> ResponseEntity.ok(ClaimView.of(claim, this.generators.ofJob(claim.jobId()).orElseThrow())))
			.orElseGet(() -> ResponseEntity.noContent().header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS).build());
	}

	@Override
	public byte[] latents(UUID lease, @Nullable Integer first, @Nullable Integer count, boolean labels) {
		Claim claim = this.queue.held(lease);
		Span span = span(claim.images(), first, count);
		Latents latents = claim.latents();
		if (labels) {
			ByteBuffer bytes = littleEndian(Long.BYTES * span.count());
			for (int k = span.first(); k <= span.last(); k++) {
				bytes.putLong((latents.classes() > 0) ? latents.label(k) : 0);
			}
			return bytes.array();
		}
		ByteBuffer bytes = littleEndian(Float.BYTES * span.count() * claim.manifest().zDim());
		for (int k = span.first(); k <= span.last(); k++) {
			for (float component : latents.vector(k)) {
				bytes.putFloat(component);
			}
		}
		return bytes.array();
	}

	private static Span span(Span shard, @Nullable Integer first, @Nullable Integer count) {
		int from = Objects.requireNonNullElse(first, shard.first());
		int most = shard.last() - from + 1;
		int wanted = Objects.requireNonNullElse(count, most);
		if (from < shard.first() || wanted < 1 || wanted > most) {
			throw new WrongDelivery("span", from, wanted, shard.first(), shard.last());
		}
		return new Span(from, wanted);
	}

	private static ByteBuffer littleEndian(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	public void hear(UUID lease) {
		this.queue.hear(lease);
	}

	@Override
	public Delivered deliver(UUID lease, int first, @Nullable String digest, InputStream body) throws IOException {
		byte[] sha256 = ContentDigest.sha256(digest);
		DeliveredZip images = new DeliveredZip(body, first, sha256, this.queue.held(lease).manifest(),
				this.properties.delivery().toBytes());
		try {
			return this.queue.deliver(lease, first, images);
		}
		finally {
			images.drain();
		}
	}

	@Override
	public void finish(UUID lease) {
		this.queue.finish(lease);
	}

	@Override
	public void fail(UUID lease, Failure failure) {
		this.queue.fail(lease, failure.text());
	}

	@Override
	public void release(UUID lease) {
		this.queue.giveBack(lease);
	}

	@Override
	public ResponseEntity<Resource> generator(String sha256) {
		// several workspaces may have the same file
		Generator generator = this.generators.findBySha256In(List.of(sha256))
			.stream()
			.filter(Generator::isHere)
			.findFirst()
			.orElseThrow();
		Path file = this.files.of(generator.getSha256());
		if (!Files.isReadable(file)) {
			throw new UnusableGenerator("file-missing", file.getFileName());
		}
		return ResponseEntity.ok()
			.header(ContentDigest.HEADER, ContentDigest.of(HexFormat.of().parseHex(generator.getSha256())))
			.body(new FileSystemResource(file));
	}

}
