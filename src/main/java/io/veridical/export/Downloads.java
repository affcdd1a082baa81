package io.veridical.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import io.veridical.account.Audit;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends files while they are written. What goes wrong before the first bytes are sent is
 * answered like any other error; after that the connection is broken off, so that no part
 * of a file passes for the whole. Downloads take at most half of the connections to the
 * database, so that raters find one free.
 */
@Component
class Downloads {

	private static final Logger logger = LoggerFactory.getLogger(Downloads.class);

	private static final int BYTES_AT_ONCE = 1 << 16;

	private static final int SECONDS_TO_WAIT = 10;

	/** Files that tell what single people did: who took them is remembered. */
	private static final Set<String> SINGLE_JUDGEMENTS = Set.of("judgements.", "catches.", "sessions.", "timing.",
			"dataset.");

	private final Campaigns campaigns;

	private final Audit audit;

	private final Clock clock;

	private final int most;

	private final Semaphore free;

	/**
	 * @param connections how many connections to the database there are: a download holds
	 * one from its beginning to its end
	 */
	Downloads(Campaigns campaigns, Audit audit, Clock clock,
			@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
		this.campaigns = campaigns;
		this.audit = audit;
		this.clock = clock;
		this.most = Math.max(1, connections / 2);
		this.free = new Semaphore(this.most);
	}

	/**
	 * Send a file under a name that says the campaign and the day.
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 * @throws TooManyDownloads if half of the connections are taken by downloads
	 * @throws BrokenOff if it went wrong in the middle
	 */
	void send(UUID campaignId, String file, String contentType, HttpServletResponse response, Content content)
			throws IOException {
		if (!this.free.tryAcquire()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS_TO_WAIT));
			throw new TooManyDownloads(this.most, SECONDS_TO_WAIT);
		}
		try {
			sendNow(campaignId, file, contentType, response, content);
		}
		finally {
			this.free.release();
		}
	}

	private void sendNow(UUID campaignId, String file, String contentType, HttpServletResponse response,
			Content content) throws IOException {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		if (SINGLE_JUDGEMENTS.stream().anyMatch(file::startsWith)) {
			this.audit.changed("campaign.exported", "campaign", campaignId.toString(), campaign.getTitle(), Map.of(),
					Map.of("file", file));
		}
		String name = "%s-%s-%s".formatted(campaign.getSlug(), LocalDate.now(this.clock), file);
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		ClientStream client = new ClientStream(response.getOutputStream());
		OutputStream out = new BufferedOutputStream(client, BYTES_AT_ONCE);
		try {
			content.writeTo(out);
			out.flush();
		}
		catch (IOException | RuntimeException ex) {
			if (client.left()) {
				logger.info("{} of campaign {} is not whole: its client left", file, campaignId);
				throw new BrokenOff(name, ex);
			}
			if (response.isCommitted()) {
				logger.error("{} of campaign {} is broken off: what was sent of it is not complete", file, campaignId,
						ex);
				throw new BrokenOff(name, ex);
			}
			response.reset();
			throw ex;
		}
	}

	/**
	 * What a file holds.
	 */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/**
	 * A file went wrong when part of it was sent; the container answers by closing the
	 * connection before the end of the body.
	 */
	static class BrokenOff extends RuntimeException {

		BrokenOff(String file, Exception cause) {
			super("%s is broken off".formatted(file), cause);
		}

	}

}
