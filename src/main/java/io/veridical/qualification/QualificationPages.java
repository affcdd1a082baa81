package io.veridical.qualification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The researcher's page on a qualification.
 */
@Controller
class QualificationPages {

	private final QualificationReports reports;

	private final Campaigns campaigns;

	QualificationPages(QualificationReports reports, Campaigns campaigns) {
		this.reports = reports;
		this.campaigns = campaigns;
	}

	@GetMapping("/campaigns/{id}/qualification")
	ModelAndView page(@PathVariable UUID id) {
		QualificationReport report = this.reports.of(id);
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		return new ModelAndView("qualification/report",
				Map.of("campaign", campaign, "report", report, "plot", SharesPlot.of(report), "byGuessing",
						new BigDecimal(report.byGuessing()).round(new MathContext(2)).toPlainString(), "requiredBy",
						this.campaigns.findAllByOrderByCreatedAtDesc()
							.stream()
							.filter((other) -> id.equals(other.getAdmission().qualificationId()))
							.toList()));
	}

}
