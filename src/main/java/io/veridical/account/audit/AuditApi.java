package io.veridical.account.audit;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
class AuditApi {

	private static final int MOST = 500;

	private final AuditEntries entries;

	AuditApi(AuditEntries entries) {
		this.entries = entries;
	}

	@GetMapping("/api/v1/audit")
	ResponseEntity<List<AuditEntry>> audit(@ModelAttribute AuditFilter filter,
			@RequestParam(defaultValue = "100") int limit) {
		int count = Math.max(1, Math.min(limit, MOST));
		List<AuditEntry> found = this.entries.find(filter, count + 1);
		if (found.size() <= count) {
			return ResponseEntity.ok(found);
		}
		List<AuditEntry> page = found.subList(0, count);
		String next = ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("after", page.get(count - 1).id())
			.build()
			.toUriString();
		return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(page);
	}

}
