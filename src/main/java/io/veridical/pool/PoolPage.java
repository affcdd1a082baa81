package io.veridical.pool;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.pool.profile.NearPairs;
import io.veridical.pool.profile.PoolProfiles;
import io.veridical.pool.profile.Profiling;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The researcher's page of a pool: where it comes from, and its contact sheet.
 */
@Controller
class PoolPage {

	private static final int IMAGES = 60;

	private static final int COUPLES = 12;

	private static final Duration PATIENCE = Duration.ofMillis(1500);

	private static final DateTimeFormatter CREATED = DateTimeFormatter
		.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
		.withZone(ZoneOffset.UTC);

	private final ImagePools pools;

	private final Images images;

	private final ImageRows rows;

	private final PoolProfiles profiles;

	private final NearPairs pairs;

	PoolPage(ImagePools pools, Images images, ImageRows rows, PoolProfiles profiles, NearPairs pairs) {
		this.pools = pools;
		this.images = images;
		this.rows = rows;
		this.profiles = profiles;
		this.pairs = pairs;
	}

	@GetMapping("/pools/{id}")
	String pool(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
		ImagePool pool = this.pools.findById(id).orElseThrow(() -> new NoSuchElementException("No pool " + id));
		Page<Image> sheet = this.images.findByPoolIdOrderByPosition(id, PageRequest.of(Math.max(1, page) - 1, IMAGES));
		Optional<ImageSizes> sizes = this.rows.sizes(id);
		model.addAttribute("pool", pool);
		model.addAttribute("facts", Fact.of(pool.getProvenance()));
		model.addAttribute("created", CREATED.withLocale(locale).format(pool.getCreatedAt()));
		model.addAttribute("size", sizes.map(ImageSizes::text).orElse(""));
		model.addAttribute("small", sizes.filter(ImageSizes::areSmall).isPresent());
		model.addAttribute("sheet", sheet.getContent());
		model.addAttribute("paging", Paging.of(sheet));
		if (pool.isComplete()) {
			lookForCopies(id, model);
		}
		return "pool/pool";
	}

	@GetMapping("/pools/{id}/profile")
	ResponseEntity<Profiling> profile(@PathVariable UUID id) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.profiles.progress(id));
	}

	private void lookForCopies(UUID id, Model model) {
		this.profiles.within(id, PATIENCE).map(this.pairs::within).ifPresentOrElse((found) -> {
			model.addAttribute("copies", found);
			model.addAttribute("couples", found.pairs().stream().limit(COUPLES).toList());
		}, () -> model.addAttribute("profiling", this.profiles.progress(id)));
	}

}
