package io.veridical.past;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.PastStudy;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.past.StagedStudy.Shape;
import io.veridical.past.StagedStudy.Sittings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a closed campaign of a judgement file, all of it or nothing. Rows go straight
 * into the database; only what is wrong is remembered.
 */
@Service
class PastImport {

	private final Staging staging;

	private final StagedStudy study;

	private final CampaignDesign design;

	PastImport(Staging staging, StagedStudy study, CampaignDesign design) {
		this.staging = staging;
		this.study = study;
		this.design = design;
	}

	/**
	 * @param preset of the protocol; chosen if null
	 * @param unverified what becomes of trials that the file calls unverified; if null,
	 * as usual
	 * @throws UnusableFile if anything is wrong with the file
	 * @throws PresetDoesNotFit if it is of the other procedure
	 */
	@Transactional
	ImportReport take(String title, @Nullable String preset, @Nullable UnverifiedTrials unverified, InputStream file) {
		Faults faults = new Faults();
		StudyReading[] reading = new StudyReading[1];
		this.staging.fill((staged) -> {
			reading[0] = new StudyReading(faults, staged);
			new JudgementFile(faults).read(file, reading[0]);
			reading[0].finish();
		});
		StudyReading read = reading[0];
		refuse(faults);
		refuse(preset, read.isTimed());
		this.study.gather();
		this.study.check(faults);
		refuse(faults);
		Protocol protocol = protocol(preset, unverified, read.isTimed());
		Campaign campaign = this.design.past(new PastStudy(title, read.models(), protocol));
		this.study.moveTo(campaign.getId(), read.isTimed());
		return report(campaign.getId(), title, protocol, preset != null, read);
	}

	private static void refuse(Faults faults) {
		if (!faults.isEmpty()) {
			throw new UnusableFile(faults);
		}
	}

	private static void refuse(@Nullable String preset, boolean timed) {
		List<String> fitting = timed ? Presets.timed() : Presets.untimed();
		if (preset != null && !fitting.contains(preset)) {
			throw new PresetDoesNotFit(preset, timed, fitting);
		}
	}

	private Protocol protocol(@Nullable String preset, @Nullable UnverifiedTrials unverified, boolean timed) {
		Shape shape = this.study.shape(timed);
		if (!timed) {
			return Presets.untimed(preset, shape);
		}
		UnverifiedTrials usual = this.study.hasVerdicts() ? UnverifiedTrials.REFUSE : UnverifiedTrials.ACCEPT;
		return Presets.timed(preset, Objects.requireNonNullElse(unverified, usual), shape);
	}

	private ImportReport report(UUID id, String title, Protocol protocol, boolean given, StudyReading read) {
		Sittings sittings = this.study.sittings();
		return new ImportReport(id, title, protocol.procedureName(), protocol.preset(), given, read.rows(),
				sittings.raters(), sittings.sessions(), sittings.finished(), sittings.excluded(), exclusions(read),
				sittings.sessions() - sittings.finished(), read.models(), read.foreign());
	}

	private String exclusions(StudyReading read) {
		if (read.has(Field.EXCLUDED)) {
			return ImportReport.STATED;
		}
		return (read.has(Field.COUNTS) && this.study.hasCounted()) ? ImportReport.INFERRED : ImportReport.UNKNOWN;
	}

}
