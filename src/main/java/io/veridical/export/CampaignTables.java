package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

import io.veridical.quality.Device;
import io.veridical.quality.TimingReport;
import io.veridical.scoring.CampaignScores;
import io.veridical.scoring.Scoring;
import io.veridical.session.SessionRecords;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Writes what is known of a campaign as tables, row by row as it is read.
 */
@Service
class CampaignTables {

	private final Scoring scoring;

	private final SessionRecords records;

	private final JsonMapper mapper;

	private final String version;

	CampaignTables(Scoring scoring, SessionRecords records, JsonMapper mapper,
			@Value("${veridical.version}") String version) {
		this.scoring = scoring;
		this.records = records;
		this.mapper = mapper;
		this.version = version;
	}

	void writeScores(UUID campaignId, Format format, OutputStream out) throws IOException {
		CampaignScores scores = this.scoring.scores(campaignId);
		format.write(ScoreTable.TABLE,
				(row) -> scores.conditions()
					.forEach((condition) -> row.accept(new ScoreRow(scores, condition, this.version))),
				out, this.mapper);
	}

	void writeSessions(UUID campaignId, Format format, OutputStream out) throws IOException {
		format.write(SessionTable.TABLE,
				(row) -> this.records.forEachSession(campaignId,
						(session) -> row.accept(new SessionLine(session, Device.of(session, this.mapper)))),
				out, this.mapper);
	}

	void writeTiming(TimingReport report, Format format, OutputStream out) throws IOException {
		format.write(TimingTable.TABLE, (row) -> {
			row.accept(new TimingLine(null, report.all()));
			report.groups().forEach((group) -> row.accept(new TimingLine(group.device(), group.counts())));
		}, out, this.mapper);
	}

	void writeJudgements(UUID campaignId, Format format, OutputStream out) throws IOException {
		format.write(JudgementTable.TABLE, (row) -> this.records.forEachJudgement(campaignId, row), out, this.mapper);
	}

}
