package io.veridical.export;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

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

	private final CampaignTables tables;

	private final Dataset dataset;

	private final Downloads downloads;

	DownloadController(CampaignTables tables, Dataset dataset, Downloads downloads) {
		this.tables = tables;
		this.dataset = dataset;
		this.downloads = downloads;
	}

	@GetMapping("/{table:scores|comparisons|judgements|catches|sessions|images|timing}.{ending:[a-z0-9]+}")
	void table(@PathVariable UUID id, @PathVariable String table, @PathVariable String ending,
			HttpServletResponse response) throws IOException {
		Format format = this.tables.format(table, ending);
		this.downloads.send(id, table + "." + ending, format.contentType(), response,
				(out) -> this.tables.write(table, id, format, out));
	}

	@GetMapping("/dataset.zip")
	void dataset(@PathVariable UUID id, HttpServletResponse response) throws IOException {
		this.downloads.send(id, "dataset.zip", "application/zip", response, (out) -> this.dataset.write(id, out));
	}

}
