package io.veridical.sampling.truncation;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page that shows what truncation does to a generator.
 */
@Controller
@RequestMapping("/generators/{id}/truncation")
class TruncationController {

	private final Generators generators;

	private final Strips strips;

	private final Lines lines;

	TruncationController(Generators generators, Strips strips, Lines lines) {
		this.generators = generators;
		this.strips = strips;
		this.lines = lines;
	}

	@GetMapping
	String page(@PathVariable UUID id, Model model) {
		Generator generator = this.generators.findById(id).orElseThrow();
		List<Strength> strengths = Lines.strengths(generator);
		this.strips.want(generator, strengths);
		model.addAttribute("generator", generator);
		model.addAttribute("manifest", generator.getManifest());
		model.addAttribute("parts", this.lines.of(generator));
		model.addAttribute("failure", this.strips.failure(generator, strengths));
		model.addAttribute("done", this.strips.done(generator, strengths));
		model.addAttribute("of", strengths.size());
		model.addAttribute("images", Strips.IMAGES);
		return "sampling/truncation";
	}

	@PostMapping("/retry")
	String retry(@PathVariable UUID id) {
		Generator generator = this.generators.findById(id).orElseThrow();
		this.strips.forgive(generator, Lines.strengths(generator));
		return "redirect:/generators/" + id + "/truncation";
	}

	@GetMapping("/progress")
	ResponseEntity<Progress> progress(@PathVariable UUID id) {
		Generator generator = this.generators.findById(id).orElseThrow();
		List<Strength> strengths = Lines.strengths(generator);
		int done = this.strips.done(generator, strengths);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Progress(done, strengths.size(), done == strengths.size()));
	}

	@GetMapping("/{strength}.png")
	ResponseEntity<byte[]> strip(@PathVariable UUID id, @PathVariable String strength) {
		Generator generator = this.generators.findById(id).orElseThrow();
		byte[] png = Lines.strengths(generator)
			.stream()
			.filter((known) -> known.file().equals(strength))
			.findFirst()
			.map((known) -> this.strips.png(generator, known))
			.orElseThrow(() -> new NoSuchElementException("No images of " + strength));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
			.body(png);
	}

	/**
	 * What the page asks for again and again.
	 */
	record Progress(int done, int of, boolean finished) {
	}

}
