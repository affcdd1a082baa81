package io.veridical.pool.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The researcher's pages of imports: how far each is, and what came of it.
 */
@Controller
@RequestMapping("/pools/imports")
class PoolImportPage {

	private final BackgroundImports imports;

	private final BadEntrySentences sentences;

	PoolImportPage(BackgroundImports imports, BadEntrySentences sentences) {
		this.imports = imports;
		this.sentences = sentences;
	}

	@GetMapping
	String list(Model model) {
		List<ImportState> imports = this.imports.latest();
		model.addAttribute("imports", imports);
		model.addAttribute("running", imports.stream().anyMatch((state) -> !state.isFinished()));
		return "pool/imports";
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id) {
		try {
			this.imports.cancel(id);
		}
		catch (ImportFinished ex) {
			// its page says what came of it
		}
		return "redirect:/pools/imports/" + id;
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Locale locale, Model model) {
		ImportState state = this.imports.state(id, Duration.ZERO);
		ImportOutcome outcome = state.outcome();
		model.addAttribute("state", state);
		model.addAttribute("finished", state.isFinished());
		model.addAttribute("outcome", outcome);
		model.addAttribute("bad", (outcome != null) ? this.sentences.of(outcome.bad(), locale) : List.of());
		return "pool/import";
	}

}
