package io.veridical.pool.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The researcher's page of an import: how far it is, and what came of it.
 */
@Controller
@RequestMapping("/pools/imports/{id}")
class PoolImportPage {

	private final BackgroundImports imports;

	private final BadEntrySentences sentences;

	PoolImportPage(BackgroundImports imports, BadEntrySentences sentences) {
		this.imports = imports;
		this.sentences = sentences;
	}

	@GetMapping
	String show(@PathVariable UUID id, Locale locale, Model model) {
		ImportState state = this.imports.state(id, Duration.ZERO);
		ImportOutcome outcome = state.outcome();
		model.addAttribute("state", state);
		model.addAttribute("finished", state.isFinished());
		model.addAttribute("outcome", outcome);
		model.addAttribute("bad", (outcome != null) ? this.sentences.of(outcome.bad(), locale) : List.of());
		return "pool/import";
	}

	@GetMapping("/progress")
	ResponseEntity<Progress> progress(@PathVariable UUID id) {
		ImportState state = this.imports.state(id, Duration.ZERO);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Progress(state.done(), Math.max(1, state.of()), state.isFinished()));
	}

	/**
	 * How far an import is.
	 */
	record Progress(int done, int of, boolean finished) {

	}

}
