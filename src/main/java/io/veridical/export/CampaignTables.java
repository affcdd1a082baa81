package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.HypeTime;
import io.veridical.quality.TimingReport;
import io.veridical.quality.TimingReports;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of a campaign as tables, each of one moment and written as it is read.
 */
@Service
class CampaignTables {

	private static final Set<String> SCORES = Set.of("scores", "comparisons");

	private final Campaigns campaigns;

	private final JdbcClient jdbc;

	private final Scoring scoring;

	private final TimingReports timing;

	private final JsonMapper mapper;

	private final String version;

	private final List<CampaignTable> tables;

	CampaignTables(Campaigns campaigns, JdbcClient jdbc, Scoring scoring, SessionLines sessions, TimingReports timing,
			Copying copying, JsonMapper mapper, @Value("${veridical.version}") String version) {
		this.campaigns = campaigns;
		this.jdbc = jdbc;
		this.scoring = scoring;
		this.timing = timing;
		this.mapper = mapper;
		this.version = version;
		this.tables = List.of(
				new RecordTable<>(ScoreTable.TABLE, this::scores,
						"select count(*) from campaign_condition where campaign_id = :campaign", mapper),
				new RecordTable<>(ComparisonTable.TABLE, this::comparisons, null, mapper),
				new CopiedTable(JudgementTable.TABLE, copying), new CopiedTable(CatchTable.TABLE, copying),
				new RecordTable<>(SessionTable.TABLE, sessions::forEach, SessionTable.COUNT, mapper),
				new CopiedTable(ImageTable.TABLE, copying),
				new RecordTable<>(TimingTable.TABLE, this::timing, null, mapper));
	}

	/**
	 * The tables that a campaign has: only limited exposures make a timing report, not
	 * every design has catch trials, and a qualification scores nobody.
	 */
	List<CampaignTable> of(Campaign campaign) {
		boolean timed = campaign.getProtocol() instanceof HypeTime;
		boolean caught = campaign.getCatchTrials().count() > 0;
		return this.tables.stream()
			.filter((table) -> timed || !table.name().equals("timing"))
			.filter((table) -> caught || !table.name().equals("catches"))
			.filter((table) -> !campaign.isQualification() || !SCORES.contains(table.name()))
			.toList();
	}

	/**
	 * Count a table's rows by another way than they are written; null if there is none.
	 */
	@Nullable Long count(CampaignTable table, UUID campaignId) {
		String count = table.count();
		return (count != null) ? this.jdbc.sql(count).param("campaign", campaignId).query(Long.class).single() : null;
	}

	/**
	 * Write a table.
	 * @return how many rows were written
	 * @throws java.util.NoSuchElementException if there is no such table or campaign
	 * @throws NoSuchTable if the campaign's procedure does not make it
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public long write(String table, UUID campaignId, Format format, OutputStream out) throws IOException {
		CampaignTable named = named(table);
		Campaign campaign = this.campaigns.findById(campaignId).orElseThrow();
		List<CampaignTable> made = of(campaign);
		if (!made.contains(named)) {
			throw new NoSuchTable(table,
					campaign.isQualification() ? "qualification" : campaign.getProtocol().procedureName(),
					made.stream().map(CampaignTable::name).toList());
		}
		return named.write(campaign, format, out);
	}

	/**
	 * The format that a table's file is in.
	 * @throws NoSuchFormat if the table is not written so
	 */
	Format format(String table, String ending) {
		List<Format> formats = named(table).formats();
		return formats.stream()
			.filter((format) -> format.ending().equals(ending))
			.findFirst()
			.orElseThrow(() -> new NoSuchFormat(table, ending, formats));
	}

	private CampaignTable named(String name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst().orElseThrow();
	}

	private void scores(UUID campaignId, Consumer<ScoreRow> row) {
		CampaignScores scores = this.scoring.scores(campaignId);
		scores.conditions().forEach((condition) -> row.accept(new ScoreRow(scores, condition, this.version)));
	}

	private void comparisons(UUID campaignId, Consumer<ComparisonRow> row) {
		CampaignScores scores = this.scoring.scores(campaignId);
		scores.comparisons().pairs().forEach((pair) -> row.accept(new ComparisonRow(scores, pair, this.version)));
	}

	private void timing(UUID campaignId, Consumer<TimingLine> row) {
		TimingReport report = this.timing.of(campaignId);
		row.accept(new TimingLine(null, report.all()));
		report.groups().forEach((group) -> row.accept(new TimingLine(group.device(), group.counts())));
	}

}
