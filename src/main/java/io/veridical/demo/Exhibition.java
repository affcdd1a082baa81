package io.veridical.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.demo.DemoPlan.Exhibit;
import io.veridical.demo.DemoPlan.Fakes;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;
import io.veridical.pool.intake.PoolImport;
import io.veridical.sampling.Generator;
import io.veridical.sampling.GeneratorUpload;
import io.veridical.sampling.Generators;
import io.veridical.sampling.GivenFacts;
import io.veridical.sampling.Sampling;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The parts of an exhibit, each put in place unless it is there already.
 */
@Component
class Exhibition {

	private final GeneratorUpload upload;

	private final Generators generators;

	private final Sampling sampling;

	private final SamplingJobs jobs;

	private final ImagePools pools;

	private final PoolImport poolImport;

	private final CampaignDesign design;

	private final Campaigns campaigns;

	private final ExhibitMetrics metrics;

	Exhibition(GeneratorUpload upload, Generators generators, Sampling sampling, SamplingJobs jobs, ImagePools pools,
			PoolImport poolImport, CampaignDesign design, Campaigns campaigns, ExhibitMetrics metrics) {
		this.upload = upload;
		this.generators = generators;
		this.sampling = sampling;
		this.jobs = jobs;
		this.pools = pools;
		this.poolImport = poolImport;
		this.design = design;
		this.campaigns = campaigns;
		this.metrics = metrics;
	}

	/**
	 * Whether nothing is here yet, or the exhibit was begun and may be unfinished.
	 */
	boolean isWanted(Exhibit first) {
		return this.generators.findByName(first.generators().get(0)).isPresent() || isEmpty();
	}

	private boolean isEmpty() {
		return this.generators.findAllByOrderByName().isEmpty() && this.pools.findAllByOrderByCreatedAtDesc().isEmpty()
				&& this.campaigns.findAllByOrderByCreatedAtDesc().isEmpty();
	}

	void uploadGenerators(Exhibit exhibit) {
		for (String name : exhibit.generators()) {
			if (this.generators.findByName(name).isEmpty()) {
				try (InputStream file = open(exhibit.folder() + "/" + name + ".onnx")) {
					this.upload.upload(name, file, GivenFacts.NONE);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	void uploadExtractor(Exhibit exhibit) {
		this.metrics.uploadExtractor(exhibit);
	}

	void orderMetrics(Exhibit exhibit) {
		this.metrics.order(exhibit);
	}

	void orderFakes(Exhibit exhibit) {
		for (Fakes fakes : exhibit.fakes()) {
			if (!this.pools.existsByName(fakes.name())) {
				Generator generator = this.generators.findByName(fakes.generator()).orElseThrow();
				this.sampling.order(generator.getId(), fakes.name(), fakes.truncation(), Fakes.SEED, fakes.count());
			}
		}
	}

	void importReals(Exhibit exhibit) {
		if (this.pools.existsByName(exhibit.reals().name())) {
			return;
		}
		try (InputStream zip = open(exhibit.reals().zip())) {
			Path copy = Files.createTempFile("veridical-demo-", ".zip");
			try {
				Files.copy(zip, copy, StandardCopyOption.REPLACE_EXISTING);
				this.poolImport.importZip(exhibit.reals().name(), Truth.REAL, exhibit.reals().provenance(), copy);
			}
			finally {
				Files.deleteIfExists(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isSampled(Exhibit exhibit) {
		exhibit.fakes().stream().flatMap((fakes) -> job(fakes).stream()).forEach((job) -> {
			if (job.getFailure() != null) {
				throw new DemoFailure(job.getFailure());
			}
		});
		return exhibit.fakes()
			.stream()
			.allMatch((fakes) -> this.pools.findByName(fakes.name()).filter(ImagePool::isComplete).isPresent());
	}

	void launchCampaign(Exhibit exhibit) {
		Campaign campaign = this.campaigns.findBySlug(exhibit.slug())
			.orElseGet(() -> this.design.draft(new DraftCampaign(exhibit.slug(), exhibit.title(),
					pool(exhibit.reals().name()), conditions(exhibit), exhibit.protocol(), Exhibit.EDGE)));
		if (campaign.getStatus() == Campaign.Status.DRAFT) {
			this.design.launch(campaign.getId());
		}
	}

	boolean isLive(Exhibit exhibit) {
		Campaign campaign = this.campaigns.findBySlug(exhibit.slug()).orElseThrow();
		if (campaign.getFailure() != null) {
			throw new DemoFailure(campaign.getFailure());
		}
		return isReady(campaign);
	}

	private static boolean isReady(Campaign campaign) {
		return campaign.getStatus() == Campaign.Status.LIVE || campaign.getStatus() == Campaign.Status.CLOSED;
	}

	/**
	 * Counts the images imported, sampled and made ready.
	 */
	int done(Exhibit exhibit) {
		Optional<Campaign> campaign = this.campaigns.findBySlug(exhibit.slug());
		if (campaign.filter(Exhibition::isReady).isPresent()) {
			return exhibit.work();
		}
		int reals = this.pools.existsByName(exhibit.reals().name()) ? exhibit.reals().count() : 0;
		int fakes = exhibit.fakes().stream().flatMap((each) -> job(each).stream()).mapToInt(SamplingJob::getMade).sum();
		return Math.min(exhibit.work(), reals + fakes + campaign.map(Campaign::getPrepared).orElse(0));
	}

	private static InputStream open(String file) throws IOException {
		return new ClassPathResource("demo/" + file).getInputStream();
	}

	private List<DraftCondition> conditions(Exhibit exhibit) {
		return exhibit.fakes().stream().map((fakes) -> new DraftCondition(fakes.name(), pool(fakes.name()))).toList();
	}

	private UUID pool(String name) {
		return this.pools.findByName(name).orElseThrow().getId();
	}

	private Optional<SamplingJob> job(Fakes fakes) {
		return this.pools.findByName(fakes.name()).flatMap((pool) -> this.jobs.findByPoolId(pool.getId()));
	}

}
