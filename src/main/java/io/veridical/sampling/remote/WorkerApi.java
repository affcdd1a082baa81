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
import java.util.Set;
import java.util.UUID;

import io.veridical.sampling.Claim;
import io.veridical.sampling.Delivered;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorFiles;
import io.veridical.sampling.Generators;
import io.veridical.sampling.Latents;
import io.veridical.sampling.SamplingQueue;
import io.veridical.sampling.Span;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.WorkerIdentity;
import io.veridical.sampling.WrongDelivery;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The protocol by which workers on any machine, in any language, claim shards and deliver
 * images.
 */
@RestController
@RequestMapping("/api/v1/worker")
class WorkerApi {

	static final String PROTOCOL = "Veridical-Worker-Protocol";

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
	void refuseOtherProtocols(@RequestHeader(name = PROTOCOL, required = false) @Nullable String version) {
		if (!OtherProtocol.SPOKEN.equals(version)) {
			throw new OtherProtocol(version);
		}
	}

	@PostMapping("/claims")
	ResponseEntity<ClaimView> claim(@RequestBody Worker worker) {
		return this.queue.claim(worker.identity(), worker.runs())
			.map((claim) -> ResponseEntity
				.ok(ClaimView.of(claim, this.generators.findBySha256(claim.generatorSha256()).orElseThrow())))
			.orElseGet(() -> ResponseEntity.noContent().header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS).build());
	}

	@GetMapping(path = "/claims/{lease}/latents", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	byte[] latents(@PathVariable UUID lease, @RequestParam @Nullable Integer first,
			@RequestParam @Nullable Integer count, @RequestParam(defaultValue = "false") boolean labels) {
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

	@PostMapping("/claims/{lease}/heartbeat")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void hear(@PathVariable UUID lease) {
		this.queue.hear(lease);
	}

	@PutMapping("/claims/{lease}/images/{first}")
	Delivered deliver(@PathVariable UUID lease, @PathVariable int first,
			@RequestHeader(name = ContentDigest.HEADER, required = false) @Nullable String digest, InputStream body)
			throws IOException {
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

	@PostMapping("/claims/{lease}/finish")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void finish(@PathVariable UUID lease) {
		this.queue.finish(lease);
	}

	@PostMapping("/claims/{lease}/failure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void fail(@PathVariable UUID lease, @RequestBody Failure failure) {
		this.queue.fail(lease, failure.text());
	}

	@PostMapping("/claims/{lease}/release")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void release(@PathVariable UUID lease) {
		this.queue.giveBack(lease);
	}

	@GetMapping(path = "/generators/{sha256}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	ResponseEntity<Resource> generator(@PathVariable String sha256) {
		Generator generator = this.generators.findBySha256(sha256).filter(Generator::isHere).orElseThrow();
		Path file = this.files.of(generator.getSha256());
		if (!Files.isReadable(file)) {
			throw new UnusableGenerator("file-missing", file.getFileName());
		}
		return ResponseEntity.ok()
			.header(ContentDigest.HEADER, ContentDigest.of(HexFormat.of().parseHex(generator.getSha256())))
			.body(new FileSystemResource(file));
	}

	/**
	 * A worker that looks for work.
	 *
	 * @param worker its name, unlike any other's
	 * @param device what it computes on
	 * @param kind {@code veridical} or {@code script}
	 * @param generators SHA-256 of the files it can run; none or null for every ONNX file
	 */
	record Worker(@Nullable String worker, @Nullable String device, @Nullable String kind,
			@Nullable List<String> generators) {

		WorkerIdentity identity() {
			return new WorkerIdentity(Objects.requireNonNullElse(this.worker, ""),
					Objects.requireNonNullElse(this.kind, "script"), Objects.requireNonNullElse(this.device, ""));
		}

		Set<String> runs() {
			return (this.generators != null) ? Set.copyOf(this.generators) : Set.of();
		}

	}

	/**
	 * Why a generator cannot make the images of a shard.
	 */
	record Failure(@Nullable String reason) {

		private static final int LONGEST = 2000;

		String text() {
			String text = Objects.requireNonNullElse(this.reason, "").replaceAll("\\p{Cntrl}+", " ").strip();
			return text.isEmpty() ? "-" : text.substring(0, Math.min(LONGEST, text.length()));
		}

	}

}
