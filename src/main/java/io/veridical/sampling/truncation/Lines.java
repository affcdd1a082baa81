package io.veridical.sampling.truncation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.pool.Image;
import io.veridical.pool.Images;
import io.veridical.sampling.Generator;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;
import io.veridical.sampling.latent.Truncation.Kind;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What there is to look at of a generator: previews made here or, where its file is
 * elsewhere, pools of one seed that its own worker has sampled.
 */
@Component
class Lines {

	private final Strips strips;

	private final SamplingJobs jobs;

	private final Images images;

	Lines(Strips strips, SamplingJobs jobs, Images images) {
		this.strips = strips;
		this.jobs = jobs;
		this.images = images;
	}

	/**
	 * Returns what is shown of each kind of truncation that the generator knows.
	 */
	List<Part> of(Generator generator) {
		List<SamplingJob> pools = generator.isHere() ? List.of() : pools(generator);
		List<Part> parts = new ArrayList<>();
		for (Kind kind : generator.getManifest().truncations()) {
			if (kind != Kind.NONE) {
				parts.add(new Part(kind, Strength.of(generator.getManifest(), kind)
					.stream()
					.map((strength) -> generator.isHere() ? preview(generator, strength) : sampled(strength, pools))
					.toList()));
			}
		}
		return parts;
	}

	/**
	 * Returns all strengths of which previews are to be made.
	 */
	static List<Strength> strengths(Generator generator) {
		return generator.isHere() ? generator.getManifest()
			.truncations()
			.stream()
			.flatMap((kind) -> Strength.of(generator.getManifest(), kind).stream())
			.toList() : List.of();
	}

	private Line preview(Generator generator, Strength strength) {
		return new Line(strength, this.strips.isThere(generator, strength), List.of());
	}

	private Line sampled(Strength strength, List<SamplingJob> pools) {
		List<Image> shown = pools.stream()
			.filter((job) -> isSame(job.getTruncation(), strength.truncation()))
			.findFirst()
			.map((job) -> this.images.findByPoolIdOrderByPosition(job.getPoolId(), PageRequest.of(0, Strips.IMAGES))
				.getContent())
			.orElse(List.of());
		return new Line(strength, false, shown);
	}

	/** Without psi, all of w is used. */
	private static boolean isSame(Truncation one, Truncation other) {
		return one.equals(other) || (one instanceof Truncation.None && other.equals(new Truncation.Psi(1)));
	}

	/** Those of the seed that most of its pools have. */
	private List<SamplingJob> pools(Generator generator) {
		Map<Long, List<SamplingJob>> bySeed = new LinkedHashMap<>();
		this.jobs.findByGeneratorIdOrderByCreatedAtDesc(generator.getId())
			.stream()
			.filter((job) -> job.hasPool() && job.getMade() > 0)
			.forEach((job) -> bySeed.computeIfAbsent(job.getSeed(), (seed) -> new ArrayList<>()).add(job));
		return bySeed.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
	}

	/**
	 * A kind of truncation.
	 */
	record Part(Kind kind, List<Line> lines) {
	}

	/**
	 * A strength with images.
	 *
	 * @param preview whether there is one made here
	 * @param images of a pool, where there is no preview
	 */
	record Line(Strength strength, boolean preview, List<Image> images) {
	}

}
