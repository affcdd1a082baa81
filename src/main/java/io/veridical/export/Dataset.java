package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.panel.Panels;
import io.veridical.pool.ImagePools;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything known of a campaign as one ZIP to publish or to archive, of one moment, its
 * rows counted twice.
 */
@Service
class Dataset {

	private final Campaigns campaigns;

	private final ImagePools pools;

	private final Panels panels;

	private final CampaignTables tables;

	private final JsonMapper mapper;

	private final Clock clock;

	private final String version;

	Dataset(Campaigns campaigns, ImagePools pools, Panels panels, CampaignTables tables, JsonMapper mapper, Clock clock,
			@Value("${veridical.version}") String version) {
		this.campaigns = campaigns;
		this.pools = pools;
		this.panels = panels;
		this.tables = tables;
		this.mapper = mapper;
		this.clock = clock;
		this.version = version;
	}

	/**
	 * Write the ZIP as it is made.
	 * @throws RowsMissing if a table did not come out whole; what was written by then is
	 * no archive
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void write(UUID campaignId, OutputStream out) throws IOException {
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		LocalDate day = LocalDate.now(this.clock);
		String folder = "%s-%s".formatted(campaign.getSlug(), day);
		Map<CampaignTable, @Nullable Long> counts = new LinkedHashMap<>();
		this.tables.of(campaign).forEach((table) -> counts.put(table, this.tables.count(table, campaignId)));
		List<CampaignTable> tables = List.copyOf(counts.keySet());

		FileSet files = new FileSet(out, folder, LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		files.add("README.md", PsychDs.readme(campaign, folder, counts));
		files.add("CHANGES.md", "- %s: written by Veridical %s; the campaign was %s.\n".formatted(day, this.version,
				campaign.getStatus().text()));
		files.add(PsychDs.DESCRIPTION, json(PsychDs.dataset(campaign, tables,
				Map.of("dateCreated", day.toString(), "identifier", campaignId.toString()))));
		files.add("materials/protocol.json", json(DesignFile.of(campaign, this.pools, this.panels.of(campaignId))));
		files.add("materials/seeds.json", json(seeds(campaign)));
		files.add("documentation/data-dictionary.md", DataDictionary.of(tables));
		for (CampaignTable table : tables) {
			String path = PsychDs.path(campaign, table.name());
			files.add(path + ".json", json(PsychDs.sidecar(table)));
			files.add(path + ".csv",
					(file) -> whole(table, counts.get(table), table.write(campaign, Format.CSV, file)));
		}
		String sums = files.members()
			.stream()
			.map((file) -> "%s  %s\n".formatted(file.sha256(), file.path()))
			.collect(Collectors.joining());
		files.add("documentation/manifest.json", json(manifest(campaignId, files.members())));
		files.add("documentation/SHA256SUMS", sums);
		files.end();
	}

	private static Long whole(CampaignTable table, @Nullable Long expected, long written) {
		if (expected != null && expected != written) {
			throw new RowsMissing(table.name(), expected, written);
		}
		return written;
	}

	private Map<String, Object> seeds(Campaign campaign) {
		Map<String, Object> seeds = new LinkedHashMap<>();
		String dealing = "";
		if (!campaign.isPast()) {
			seeds.put("dealing", Long.toString(campaign.getSeed()));
			dealing = "dealing: raters to conditions, and images to raters; ";
		}
		seeds.put("scoring", Long.toString(campaign.getScoringSeed()));
		seeds.put("version", this.version);
		seeds.put("meaning", dealing + "scoring: resamples, a condition's seed"
				+ " being this one plus its position from 0. Texts, because not every 64-bit number survives JSON.");
		return seeds;
	}

	private Map<String, Object> manifest(UUID campaignId, List<FileSet.Member> files) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("campaign", campaignId);
		manifest.put("written", this.clock.instant());
		manifest.put("version", this.version);
		manifest.put("files", files);
		return manifest;
	}

	private String json(Object value) {
		return this.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
	}

}
