package io.veridical.account.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit log as a CSV file.
 */
@Component
class AuditFile {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader("id", "at", "workspace", "who", "who_kind", "action", "kind", "subject_id", "subject_name", "was",
				"became")
		.get();

	private final AuditEntries entries;

	private final JsonMapper mapper;

	AuditFile(AuditEntries entries, JsonMapper mapper) {
		this.entries = entries;
		this.mapper = mapper;
	}

	@Transactional(readOnly = true)
	void write(AuditFilter filter, Writer out) throws IOException {
		CSVPrinter file = new CSVPrinter(out, FORMAT);
		try (Stream<AuditEntry> all = this.entries.stream(filter)) {
			for (AuditEntry entry : (Iterable<AuditEntry>) all::iterator) {
				file.printRecord(entry.id(), entry.at(), entry.workspace(), inert(entry.who()), entry.whoKind(),
						entry.action(), entry.kind(), inert(entry.subjectId()), inert(entry.subjectName()),
						this.mapper.writeValueAsString(entry.was()), this.mapper.writeValueAsString(entry.became()));
			}
		}
		file.flush();
	}

	// strangers choose these texts, and a spreadsheet would run them
	private static String inert(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
