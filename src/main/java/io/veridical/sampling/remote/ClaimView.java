package io.veridical.sampling.remote;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import io.veridical.sampling.Claim;
import io.veridical.sampling.Generator;
import io.veridical.sampling.latent.Labels;
import io.veridical.sampling.latent.Manifest;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * A claim as workers see it.
 *
 * @param lease names the claim in every further call
 * @param leaseSeconds how long a worker may be silent before the shard is offered again
 * @param job the job
 * @param shard number of the shard in its job
 * @param first index of its first image
 * @param count how many images it has
 * @param missing first and last index of each run of images that are not there yet
 * @param generator what to run
 * @param prior the distribution of the components of z
 * @param truncation what part of it to draw from
 * @param psi for the generator's input {@code psi}, if it has one
 * @param labels how images get their classes; null if there are none
 * @param seed as text, since not every 64-bit number survives a JSON reader
 */
@Schema(name = "Claim")
record ClaimView(@Schema(description = "Names the claim in every further call") UUID lease, @Schema(
		description = "How long the worker may be silent before the shard is offered again") double leaseSeconds,
		UUID job, @Schema(description = "Number of the shard in its job") int shard,
		@Schema(description = "Index of its first image") int first, int count,
		@Schema(description = "First and last index of each run of images that are not there yet",
				example = "[[0, 255]]") List<List<Integer>> missing,
		GeneratorView generator, @Schema(description = "The distribution of the components of z") Prior prior,
		TruncationView truncation, @Schema(description = "For the generator's input psi, if it has one") float psi,
		@Schema(description = "`in-turn`, `drawn` or `class N`; null without classes") @Nullable String labels,
		@Schema(description = "A 64-bit number, as text", example = "1") String seed) {

	static ClaimView of(Claim claim, Generator generator) {
		Labels labels = claim.labels();
		return new ClaimView(claim.lease(), claim.leaseFor().toMillis() / 1000d, claim.jobId(), claim.shard(),
				claim.images().first(), claim.images().count(),
				claim.missing().stream().map((span) -> List.of(span.first(), span.last())).toList(),
				new GeneratorView(generator.getSha256(), generator.getName(), generator.getKind(),
						generator.getManifest()),
				claim.manifest().prior(), TruncationView.of(claim.truncation()), claim.psi(),
				(labels != null) ? labels.text() : null, Long.toString(claim.seed()));
	}

	/**
	 * The generator of a claim.
	 *
	 * @param sha256 names its file, which the server hands out if the kind is ONNX
	 */
	@Schema(name = "ClaimedGenerator")
	record GeneratorView(String sha256, String name, Generator.Kind kind, Manifest manifest) {
	}

	/**
	 * A truncation in two parts.
	 *
	 * @param value null for {@code none}
	 */
	@Schema(name = "Truncation")
	record TruncationView(Truncation.Kind kind, @Nullable Double value) {

		static TruncationView of(Truncation truncation) {
			String[] words = truncation.text().split(" ");
			return new TruncationView(truncation.kind(), (words.length > 1) ? Double.valueOf(words[1]) : null);
		}

	}

}
