package io.veridical.sweep;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SamplingJob;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sweeps for scripts.
 */
@RestController
class SweepApi {

	private final Sweeps sweeps;

	private final Generators generators;

	SweepApi(Sweeps sweeps, Generators generators) {
		this.sweeps = sweeps;
		this.generators = generators;
	}

	@PostMapping("/api/v1/generators/{id}/sweeps")
	ResponseEntity<View> order(@PathVariable UUID id, @RequestBody SweepForm form) {
		Generator generator = this.generators.findById(id).orElseThrow();
		UUID series = this.sweeps.order(id, form.order(generator.getManifest().takesLabel()));
		return ResponseEntity.created(URI.create("/api/v1/sweeps/" + series)).body(show(series));
	}

	@GetMapping("/api/v1/sweeps/{series}")
	View show(@PathVariable UUID series) {
		Sweep sweep = this.sweeps.of(series);
		return new View(series, sweep.generator().getId(), sweep.made(), sweep.wanted(), sweep.isOver(),
				sweep.steps().stream().map(Part::of).toList());
	}

	/**
	 * A sweep as scripts see it.
	 */
	record View(UUID id, UUID generatorId, int made, int wanted, boolean over, List<Part> pools) {
	}

	/**
	 * A pool of it.
	 */
	record Part(UUID jobId, UUID poolId, String poolName, String truncation, int made, SamplingJob.Status status) {

		static Part of(Step step) {
			return new Part(step.job().getId(), step.pool().getId(), step.pool().getName(),
					step.job().getTruncation().text(), step.job().getMade(), step.job().getStatus());
		}

	}

}
