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

	private final Downloads downloads;

	DownloadController(CampaignTables tables, Downloads downloads) {
		this.tables = tables;
		this.downloads = downloads;
	}

	@GetMapping("/{table:scores|judgements|sessions|images|timing}.{ending:csv|json|jsonl}")
	void table(@PathVariable UUID id, @PathVariable String table, @PathVariable String ending,
			HttpServletResponse response) throws IOException {
		Format format = Format.of(ending);
		this.downloads.send(id, table + "." + ending, format.contentType(), response,
				(out) -> this.tables.write(table, id, format, out));
	}

}
