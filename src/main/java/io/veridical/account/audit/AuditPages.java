package io.veridical.account.audit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class AuditPages {

	private static final int SHOWN = 50;

	/** What can be chosen; entries of another kind are seen among all. */
	private static final List<String> KINDS = List.of("campaign", "pool", "generator", "job", "panel", "rehearsal",
			"session", "member", "invitation", "workspace", "researcher", "token", "worker-token", "feature-extractor");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
		.withZone(ZoneOffset.UTC);

	private final AuditEntries entries;

	private final AuditFile file;

	AuditPages(AuditEntries entries, AuditFile file) {
		this.entries = entries;
		this.file = file;
	}

	@GetMapping("/workspace/audit")
	String audit(@ModelAttribute("filter") AuditFilter filter, Model model) {
		List<AuditEntry> found = this.entries.find(filter, SHOWN + 1);
		List<Line> shown = found.stream().limit(SHOWN).map(Line::of).toList();
		model.addAttribute("lines", shown);
		model.addAttribute("kinds", KINDS);
		model.addAttribute("people", this.entries.people());
		model.addAttribute("next", (found.size() > SHOWN) ? shown.get(SHOWN - 1).entry().id() : null);
		return "account/audit";
	}

	@GetMapping("/workspace/audit.csv")
	void file(@ModelAttribute("filter") AuditFilter filter, HttpServletResponse response) throws IOException {
		this.entries.find(filter, 1);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("audit.csv").build().toString());
		Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
		this.file.write(filter, out);
		out.flush();
	}

	/**
	 * An entry as it is shown.
	 *
	 * @param time by UTC
	 */
	record Line(AuditEntry entry, String time, List<Change> changes) {

		static Line of(AuditEntry entry) {
			Instant at = entry.at();
			return new Line(entry, TIME.format(at), Change.of(entry));
		}

	}

}
