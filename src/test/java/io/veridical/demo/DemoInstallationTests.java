package io.veridical.demo;

import java.util.List;

import io.veridical.account.CurrentWorkspace;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeInfinity;
import io.veridical.demo.DemoPlan.Exhibit;
import io.veridical.demo.DemoPlan.Fakes;
import io.veridical.demo.DemoPlan.Reals;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.RealImages;
import io.veridical.sampling.Generators;
import io.veridical.sampling.SamplingJob;
import io.veridical.sampling.SamplingJobs;
import io.veridical.sampling.latent.Truncation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "veridical.worker.enabled=true", "veridical.worker.poll=50ms" })
@AutoConfigureMockMvc
class DemoInstallationTests {

	private static final Exhibit EXHIBIT = new Exhibit("small", "Small",
			new Reals("Small reals", new RealImages("noise", "none"), "small/noise.zip", 4), "mnist8",
			List.of("mnist8-uniform-3-late"),
			List.of(new Fakes("mnist8-uniform-3-late", new Truncation.None(), 5),
					new Fakes("mnist8-uniform-3-late", new Truncation.Resample(0.7), 5)),
			new HypeInfinity("custom", 2, 2, 0, false));

	@Autowired
	private Exhibition exhibition;

	@Autowired
	private DemoLock lock;

	@Autowired
	private DemoPlan plan;

	@Autowired
	private Generators generators;

	@Autowired
	private ImagePools pools;

	@Autowired
	private SamplingJobs jobs;

	@Autowired
	private Campaigns campaigns;

	@Test
	void aStartThatWasInterruptedIsFinishedByTheNext() throws InterruptedException {
		assertThat(this.exhibition.isWanted(EXHIBIT)).as("nothing is there").isTrue();
		this.exhibition.uploadGenerators(EXHIBIT);
		this.exhibition.orderFakes(EXHIBIT);
		assertThat(this.exhibition.isWanted(EXHIBIT)).as("it was begun").isTrue();

		DemoInstallation installation = installed();
		assertThat(installation.progress()).isEqualTo(new DemoProgress("done", 28, 28, true, null));
		assertThat(this.pools.findAllByOrderByCreatedAtDesc()).extracting(ImagePool::getName)
			.containsExactlyInAnyOrder("Small reals", "mnist8-uniform-3-late", "mnist8-uniform-3-late resample 0.7");
		assertThat(this.jobs.findAllByOrderByCreatedAtDesc()).extracting(SamplingJob::getStatus)
			.containsOnly(SamplingJob.Status.DONE);
		Campaign campaign = this.campaigns.findBySlug("small").orElseThrow();
		assertThat(campaign.getStatus()).isEqualTo(Campaign.Status.LIVE);
		assertThat(campaign.getConditions()).hasSize(2);

		assertThat(installed().progress().finished()).as("another start changes nothing").isTrue();
		assertThat(this.generators.findAllByOrderByName()).hasSize(1);
		assertThat(this.campaigns.findAllByOrderByCreatedAtDesc()).hasSize(1);
	}

	@Test
	void onlyItsOwnCampaignsAreForAnybody() {
		DemoInstallation installation = new DemoInstallation(this.plan, this.exhibition, this.lock,
				new CurrentWorkspace(), true);

		assertThat(installation.shows(EXHIBIT.slug())).isTrue();
		assertThat(installation.shows("a-study")).isFalse();
	}

	@Test
	void withoutTheDemonstrationThereIsNothingToDo() {
		DemoInstallation installation = new DemoInstallation(this.plan, this.exhibition, this.lock,
				new CurrentWorkspace(), false);
		installation.start();
		assertThat(installation.progress()).isEqualTo(DemoProgress.NOTHING_TO_DO);
	}

	private DemoInstallation installed() throws InterruptedException {
		DemoInstallation installation = new DemoInstallation(this.plan, this.exhibition, this.lock,
				new CurrentWorkspace(), true);
		installation.start();
		installation.join();
		return installation;
	}

	@TestConfiguration
	static class SmallPlan {

		@Bean
		@Primary
		DemoPlan smallPlan() {
			return new DemoPlan(List.of(EXHIBIT));
		}

	}

}
