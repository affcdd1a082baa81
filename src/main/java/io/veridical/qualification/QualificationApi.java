package io.veridical.qualification;

import java.util.List;
import java.util.UUID;

import io.veridical.qualification.QualificationReport.Bin;
import io.veridical.qualification.QualificationReport.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What came out of a qualification, for scripts.
 */
@RestController
class QualificationApi {

	private final QualificationReports reports;

	QualificationApi(QualificationReports reports) {
		this.reports = reports;
	}

	@GetMapping("/api/v1/campaigns/{id}/qualification")
	View one(@PathVariable UUID id) {
		QualificationReport report = this.reports.of(id);
		return new View(report.passing().percent(), report.passing().validDays(), report.byGuessing(), report.active(),
				report.finished(), report.passed(), report.withdrawn(), report.passRate(), report.bins(),
				report.lines());
	}

	/**
	 * Counts of the sessions.
	 *
	 * @param percent right answers needed on each half
	 * @param validDays how long a pass lasts; null for good
	 * @param byGuessing the chance of passing by guessing
	 * @param passRate passed of finished, 0 to 1; null before anybody finished
	 * @param shares finished sessions by their share of right answers, in tenths
	 * @param lines how often reals, whose model is null, and the fakes of each generator
	 * were told
	 */
	record View(int percent, @Nullable Integer validDays, double byGuessing, int active, int finished, int passed,
			int withdrawn, @Nullable Double passRate, List<Bin> shares, List<Line> lines) {

	}

}
