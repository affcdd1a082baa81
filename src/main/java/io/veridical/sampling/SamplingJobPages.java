package io.veridical.sampling;

import java.util.UUID;

import io.veridical.pool.ImagePools;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The researcher's page that follows a sampling job.
 */
@Controller
@RequestMapping("/sampling-jobs/{id}")
class SamplingJobPages {

	private final SamplingJobs jobs;

	private final Generators generators;

	private final ImagePools pools;

	SamplingJobPages(SamplingJobs jobs, Generators generators, ImagePools pools) {
		this.jobs = jobs;
		this.generators = generators;
		this.pools = pools;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		SamplingJob job = this.jobs.findById(id).orElseThrow();
		model.addAttribute("job", job);
		model.addAttribute("generator", this.generators.findById(job.getGeneratorId()).orElseThrow());
		model.addAttribute("pool", this.pools.findById(job.getPoolId()).orElseThrow());
		return "sampling/job";
	}

	@GetMapping("/progress")
	ResponseEntity<Progress> progress(@PathVariable UUID id) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Progress.of(this.jobs.findById(id).orElseThrow()));
	}

	/**
	 * What the page asks for again and again.
	 */
	record Progress(int done, int of, boolean finished) {

		static Progress of(SamplingJob job) {
			return new Progress(job.getMade(), job.getWanted(), job.isOver());
		}

	}

}
