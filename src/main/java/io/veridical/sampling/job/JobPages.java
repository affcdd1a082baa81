package io.veridical.sampling.job;

import java.time.Clock;
import java.util.UUID;

import io.veridical.pool.ImagePools;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SamplingControl;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The researcher's page that follows a sampling job and stops it or lets it go on.
 */
@Controller
@RequestMapping("/sampling-jobs/{id}")
class JobPages {

	private final SamplingJobs jobs;

	private final SamplingControl control;

	private final ShardStates shards;

	private final Generators generators;

	private final ImagePools pools;

	private final Clock clock;

	JobPages(SamplingJobs jobs, SamplingControl control, ShardStates shards, Generators generators, ImagePools pools,
			Clock clock) {
		this.jobs = jobs;
		this.control = control;
		this.shards = shards;
		this.generators = generators;
		this.pools = pools;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
		SamplingJob job = this.jobs.findById(id).orElseThrow();
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		model.addAttribute("job", job);
		model.addAttribute("progress",
				JobProgress.of(job, this.shards.of(id), this.shards.devices(id), this.clock.instant()));
		model.addAttribute("generator", this.generators.findById(job.getGeneratorId()).orElseThrow());
		model.addAttribute("pool", job.hasPool() ? this.pools.findById(job.getPoolId()).orElse(null) : null);
		return "sampling/job";
	}

	@PostMapping("/pause")
	String pause(@PathVariable UUID id) {
		this.control.pause(id);
		return "redirect:/sampling-jobs/{id}";
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id) {
		this.control.resume(id);
		return "redirect:/sampling-jobs/{id}";
	}

	@PostMapping("/retry")
	String retry(@PathVariable UUID id) {
		this.control.retry(id);
		return "redirect:/sampling-jobs/{id}";
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable UUID id) {
		this.control.cancel(id);
		return "redirect:/sampling-jobs/{id}";
	}

}
