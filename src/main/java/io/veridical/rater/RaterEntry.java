package io.veridical.rater;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows a rater again, or gets to know a new one.
 */
@Service
public class RaterEntry {

	private final Raters raters;

	RaterEntry(Raters raters) {
		this.raters = raters;
	}

	public Optional<Rater> find(RaterMark mark) {
		return this.raters.findByMark(mark);
	}

	public Optional<Rater> find(UUID id) {
		return this.raters.findById(id);
	}

	@Transactional
	public Rater enter(RaterMark mark, Instant now) {
		return this.raters.findByMark(mark).orElseGet(() -> {
			this.raters.addIfNew(mark, now);
			return this.raters.findByMark(mark).orElseThrow();
		});
	}

}
