package io.veridical.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.quality.TimingReport;
import io.veridical.quality.TimingReports;
import io.veridical.scoring.PlotFiles;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out a campaign's files, to researchers and to scripts under the same names.
 */
@Controller
@RequestMapping({ "/campaigns/{id}", "/api/v1/campaigns/{id}" })
class DownloadController {

	private final Campaigns campaigns;

	private final CampaignTables tables;

	private final TimingReports timing;

	private final PlotFiles plots;

	private final Clock clock;

	DownloadController(Campaigns campaigns, CampaignTables tables, TimingReports timing, PlotFiles plots, Clock clock) {
		this.campaigns = campaigns;
		this.tables = tables;
		this.timing = timing;
		this.plots = plots;
		this.clock = clock;
	}

	@GetMapping("/scores.{format:csv|json}")
	void scores(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
		Format wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
		announce(id, "scores." + format, wanted.contentType(), response);
		this.tables.writeScores(id, wanted, response.getOutputStream());
	}

	@GetMapping("/judgements.{format:csv|json}")
	void judgements(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response)
			throws IOException {
		Format wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
		announce(id, "judgements." + format, wanted.contentType(), response);
		this.tables.writeJudgements(id, wanted, response.getOutputStream());
	}

	@GetMapping("/sessions.{format:csv|json}")
	void sessions(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
		Format wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
		announce(id, "sessions." + format, wanted.contentType(), response);
		this.tables.writeSessions(id, wanted, response.getOutputStream());
	}

	@GetMapping("/timing.{format:csv|json}")
	void timing(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
		Format wanted = Format.valueOf(format.toUpperCase(Locale.ROOT));
		TimingReport report = this.timing.of(id);
		announce(id, "timing." + format, wanted.contentType(), response);
		this.tables.writeTiming(report, wanted, response.getOutputStream());
	}

	@GetMapping("/scores.svg")
	void plot(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		announce(id, "scores.svg", "image/svg+xml;charset=UTF-8", response);
		response.getOutputStream().write(this.plots.svg(id, locale).getBytes(StandardCharsets.UTF_8));
	}

	private void announce(UUID id, String file, String contentType, HttpServletResponse response) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		String name = "%s-%s-%s".formatted(campaign.getSlug(), LocalDate.now(this.clock), file);
		response.setContentType(contentType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
	}

}
