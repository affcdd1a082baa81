package io.veridical.export;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that lists a campaign's files, how many rows they have, and what each column
 * means.
 */
@Controller
class FilesController {

	private final Campaigns campaigns;

	private final CampaignTables tables;

	private final Translation translation = new Translation();

	FilesController(Campaigns campaigns, CampaignTables tables) {
		this.campaigns = campaigns;
		this.tables = tables;
	}

	@GetMapping("/campaigns/{id}/files")
	ModelAndView page(@PathVariable UUID id, Locale locale) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		ModelAndView page = new ModelAndView("export/files", "campaign", campaign);
		page.addObject("files",
				this.tables.of(campaign)
					.stream()
					.map((table) -> new FileLine(table.name(), this.tables.count(table, id), endings(table),
							headings(table, locale)))
					.toList());
		page.addObject("language", Translation.isFor(locale) ? "zh" : "en");
		return page;
	}

	private List<? extends Heading> headings(CampaignTable table, Locale locale) {
		return Translation.isFor(locale) ? this.translation.of(table.name(), table.headings()) : table.headings();
	}

	private static List<String> endings(CampaignTable table) {
		return table.formats().stream().map(Format::ending).toList();
	}

	/**
	 * A table as the page lists it.
	 *
	 * @param rows null if they are not counted beforehand
	 */
	record FileLine(String name, @Nullable Long rows, List<String> endings, List<? extends Heading> headings) {

	}

}
