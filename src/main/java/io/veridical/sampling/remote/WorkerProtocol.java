package io.veridical.sampling.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.veridical.sampling.Delivered;
import io.veridical.sampling.WorkerIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The protocol by which workers on any machine, in any language, claim shards and deliver
 * images: version 1.
 */
@Tag(name = "worker",
		description = "Workers claim shards of sampling jobs and deliver their images: protocol version 1")
@RequestMapping("/api/v1/worker")
interface WorkerProtocol {

	/** The header that says which version a worker speaks. */
	String VERSION_HEADER = "Veridical-Worker-Protocol";

	/** The version that is spoken here. */
	String VERSION = "1";

	@Operation(operationId = "claim", summary = "Claim a shard",
			description = "Gives the first shard of the oldest job that nobody works on. The lease names the claim in every"
					+ " further call. Without an image or a heartbeat for `leaseSeconds` the shard is offered again.")
	@ApiResponse(responseCode = "200", description = "A shard to make")
	@ApiResponse(responseCode = "204", description = "Nothing to do now; ask again after `Retry-After` seconds",
			headers = @Header(name = "Retry-After", schema = @Schema(type = "integer")), content = @Content)
	@ApiResponse(responseCode = "422", description = "`unusable-identity`: the worker does not say who it is",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@PostMapping("/claims")
	ResponseEntity<ClaimView> claim(@RequestBody Worker worker);

	@Operation(operationId = "latents", summary = "Fetch latent vectors or labels",
			description = "Vectors of consecutive images as little-endian 32-bit floats, one vector after the other; with"
					+ " `labels=true` their classes as little-endian 64-bit integers.")
	@ApiResponse(responseCode = "200", description = "`count` x `zDim` floats, or `count` integers",
			content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
					schema = @Schema(type = "string", format = "binary")))
	@LosesLease
	@ApiResponse(responseCode = "422", description = "`wrong-delivery`: the images are not of the shard",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@GetMapping(path = "/claims/{lease}/latents", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	byte[] latents(@PathVariable UUID lease,
			@Parameter(description = "Index of the first image; that of the shard if left out") @RequestParam(
					required = false) @Nullable Integer first,
			@Parameter(description = "How many; all to the end of the shard if left out") @RequestParam(
					required = false) @Nullable Integer count,
			@RequestParam(defaultValue = "false") boolean labels);

	@Operation(operationId = "heartbeat", summary = "Say that the worker is still there")
	@ApiResponse(responseCode = "204", description = "The shard is the worker's for another `leaseSeconds`")
	@LosesLease
	@PostMapping("/claims/{lease}/heartbeat")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void hear(@PathVariable UUID lease);

	@Operation(operationId = "deliver", summary = "Deliver images",
			description = "Consecutive images from `first` on, in a ZIP file of PNGs (8-bit grey or RGB) named by their"
					+ " indices: `000123.png`. All are kept or none. An image that is there already stays as it is, so a"
					+ " delivery may be repeated.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = "application/zip",
							schema = @Schema(type = "string", format = "binary"))))
	@ApiResponse(responseCode = "200", description = "All images of the delivery are there")
	@ApiResponse(responseCode = "400", ref = "#/components/responses/BrokenDelivery")
	@LosesLease
	@ApiResponse(responseCode = "413", description = "`delivery-too-large`: send fewer images at a time",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "422",
			description = "`wrong-delivery`: an image has another index, size, kind or colour than it must",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@ApiResponse(responseCode = "507",
			description = "`storage-full`: nothing was kept; send the same again after `Retry-After` seconds",
			headers = @Header(name = "Retry-After", schema = @Schema(type = "integer")),
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@PutMapping("/claims/{lease}/images/{first}")
	Delivered deliver(@PathVariable UUID lease, @PathVariable int first,
			@Parameter(required = true, description = "SHA-256 of the body (RFC 9530): `sha-256=:…:`") @RequestHeader(
					name = ContentDigest.HEADER, required = false) @Nullable String digest,
			@Parameter(hidden = true) InputStream body) throws IOException;

	@Operation(operationId = "finish", summary = "Say that all images of the shard were delivered")
	@ApiResponse(responseCode = "204", description = "They are all there")
	@ApiResponse(responseCode = "409",
			description = "`missing-images`: deliver those that are missing, then finish; or `lease-lost`: drop the shard",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@PostMapping("/claims/{lease}/finish")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void finish(@PathVariable UUID lease);

	@Operation(operationId = "fail", summary = "Say that the generator cannot make the images",
			description = "Ends the job with the reason, which its owner reads. For faults of the generator only: a worker"
					+ " that cannot go on releases its shard.")
	@ApiResponse(responseCode = "204", description = "The job has failed")
	@LosesLease
	@PostMapping("/claims/{lease}/failure")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void fail(@PathVariable UUID lease, @RequestBody Failure failure);

	@Operation(operationId = "release", summary = "Give the shard back",
			description = "For another worker to go on with; images that were delivered stay.")
	@ApiResponse(responseCode = "204", description = "The shard is offered again")
	@LosesLease
	@PostMapping("/claims/{lease}/release")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void release(@PathVariable UUID lease);

	@Operation(operationId = "generator", summary = "Fetch the ONNX file of a generator")
	@ApiResponse(responseCode = "200", description = "The file",
			headers = @Header(name = ContentDigest.HEADER, schema = @Schema(type = "string")),
			content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
					schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "404", description = "No generator of that hash has its file here",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(implementation = ProblemDetail.class)))
	@GetMapping(path = "/generators/{sha256}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	ResponseEntity<Resource> generator(@PathVariable String sha256);

	/**
	 * A worker that looks for work.
	 *
	 * @param worker its name, unlike any other's
	 * @param device what it computes on
	 * @param kind {@code veridical} or {@code script}
	 * @param generators SHA-256 of the files it can run; none or null for every ONNX file
	 */
	@Schema(name = "Worker")
	record Worker(
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A name unlike any other worker's",
					example = "node-17 gpu-3") @Nullable String worker,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "What it computes on",
					example = "CUDA 12 · NVIDIA H200") @Nullable String device,
			@Schema(description = "`script` if left out") @Nullable String kind,
			@Schema(description = "SHA-256 of the generators it can run; every ONNX file if left out or empty") @Nullable List<String> generators) {

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
	@Schema(name = "Failure")
	record Failure(@Schema(example = "image 3 is NaN") @Nullable String reason) {

		private static final int LONGEST = 2000;

		String text() {
			String text = Objects.requireNonNullElse(this.reason, "").replaceAll("\\p{Cntrl}+", " ").strip();
			return text.isEmpty() ? "-" : text.substring(0, Math.min(LONGEST, text.length()));
		}

	}

}
