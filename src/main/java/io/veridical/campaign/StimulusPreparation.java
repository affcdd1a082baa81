package io.veridical.campaign;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

import io.veridical.campaign.StimulusRendering.Rendered;
import io.veridical.pool.Image;
import io.veridical.pool.ImageStore;
import io.veridical.pool.Images;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes a launched campaign's images, and the masks that some protocols want, ready in
 * the background and opens it to raters. A preparation that a stop of the application
 * interrupted goes on at the next start; one that fails sends the campaign back to its
 * draft with the reason.
 */
@Component
class StimulusPreparation {

	private static final Logger logger = LoggerFactory.getLogger(StimulusPreparation.class);

	private static final int PROGRESS_EVERY = 20;

	private final Campaigns campaigns;

	private final CampaignOpening opening;

	private final Images images;

	private final ImageStore store;

	private final ThreadPoolTaskExecutor executor;

	private final Path folder;

	private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

	StimulusPreparation(Campaigns campaigns, CampaignOpening opening, Images images, ImageStore store,
			@Qualifier("stimulusExecutor") ThreadPoolTaskExecutor executor,
			@Value("${veridical.data-dir}") Path dataDir) {
		this.campaigns = campaigns;
		this.opening = opening;
		this.images = images;
		this.store = store;
		this.executor = executor;
		this.folder = dataDir.resolve("preparing");
	}

	@TransactionalEventListener
	void on(CampaignLaunched launched) {
		start(launched.campaignId());
	}

	@EventListener(ApplicationReadyEvent.class)
	void goOn() {
		this.campaigns.findByStatusOrderByLaunchedAtDesc(Campaign.Status.PREPARING)
			.forEach((campaign) -> start(campaign.getId()));
	}

	private void start(UUID campaignId) {
		if (this.underWay.add(campaignId)) {
			this.executor.execute(() -> {
				try {
					prepare(campaignId);
				}
				finally {
					this.underWay.remove(campaignId);
				}
			});
		}
	}

	private void prepare(UUID campaignId) {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		if (campaign.getStatus() != Campaign.Status.PREPARING) {
			return;
		}
		UUID original = campaign.getRehearsalOf();
		if (original != null && this.opening.openAs(campaignId, original)) {
			logger.info("Campaign {} is live with the stimuli of its original", campaign.getSlug());
			return;
		}
		StimulusRendering rendering = new StimulusRendering(this.store, this.folder, campaign);
		try {
			List<Image> shown = shown(campaign);
			Rendered rendered = render(rendering, campaignId, shown);
			this.opening.open(campaignId, shown, rendered, cover(rendering, campaign, shown),
					Example.draw(campaign, this.images));
			logger.info("Campaign {} is live with {} stimuli", campaign.getSlug(), shown.size());
			rendering.clear();
		}
		catch (CancellationException ex) {
			logger.info("Campaign {} will be prepared further at the next start", campaign.getSlug());
		}
		catch (RuntimeException ex) {
			if (isStopping()) {
				return;
			}
			logger.error("Campaign {} could not be prepared", campaign.getSlug(), ex);
			this.opening.fail(campaignId, String.valueOf(ex.getMessage()));
			rendering.clear();
		}
	}

	private Rendered render(StimulusRendering rendering, UUID campaignId, List<Image> shown) {
		Set<String> pixels = new LinkedHashSet<>();
		shown.forEach((image) -> pixels.add(image.getPixels()));
		return rendering.render(pixels, (done) -> {
			if (isStopping()) {
				throw new CancellationException();
			}
			if (done % PROGRESS_EVERY == 0) {
				this.opening.progress(campaignId, (int) ((long) done * shown.size() / pixels.size()));
			}
		});
	}

	private Cover cover(StimulusRendering rendering, Campaign campaign, List<Image> shown) {
		if (!(campaign.getProtocol() instanceof HypeTime protocol)) {
			return Cover.none();
		}
		double luminance = rendering.meanLuminance(shown.stream().map(Image::getPixels).distinct().toList());
		List<String> sources = MaskSources.draw(campaign, this.images);
		List<String> masks = new MaskRendering(this.store, rendering.spool(), campaign.getStimulusEdge(),
				protocol.masks(), campaign.getSeed())
			.render(sources, (done) -> {
				if (isStopping()) {
					throw new CancellationException();
				}
				this.opening.progress(campaign.getId(), shown.size() + done);
			});
		return Cover.of(masks, luminance);
	}

	private boolean isStopping() {
		return this.executor.getThreadPoolExecutor().isShutdown();
	}

	private List<Image> shown(Campaign campaign) {
		return new Supply(campaign).pools()
			.stream()
			.flatMap((pool) -> this.images.findByPoolIdOrderByPosition(pool).stream())
			.toList();
	}

}
