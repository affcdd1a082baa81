package io.veridical.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import io.veridical.psychophysics.ErrorCounts;
import io.veridical.session.JudgedTrial;
import io.veridical.session.JudgedTrials;
import io.veridical.session.SittingMark;
import org.jspecify.annotations.Nullable;

/**
 * Judgements as a test wants them, and a note of which sittings were read.
 */
final class Sittings implements JudgedTrials {

	private final Map<String, SittingMark> marks = new LinkedHashMap<>();

	private final Map<String, List<JudgedTrial>> trials = new LinkedHashMap<>();

	private final List<String> read = new ArrayList<>();

	/**
	 * A sitting of a rater of the same name, the wrong answers first, whose images nobody
	 * named.
	 */
	Sittings counts(String session, UUID condition, ErrorCounts counts) {
		return counts(session, condition, counts, "finished", null);
	}

	/**
	 * The same of a rater who may have other sittings.
	 */
	Sittings counts(String session, String rater, UUID condition, ErrorCounts counts) {
		counts(session, condition, counts);
		this.marks.computeIfPresent(session,
				(name, mark) -> new SittingMark(session, rater, mark.order(), mark.status(), mark.judgements()));
		return this;
	}

	/**
	 * @param images what the images' names begin with; null if they have none
	 */
	Sittings counts(String session, UUID condition, ErrorCounts counts, String status, @Nullable String images) {
		List<JudgedTrial> made = new ArrayList<>();
		for (int i = 0; i < counts.realsShown(); i++) {
			made.add(trial(session, condition, made.size() + 1, (images != null) ? images + "real" + i : null, false,
					i < counts.realsWrong(), null, status));
		}
		for (int i = 0; i < counts.fakesShown(); i++) {
			made.add(trial(session, condition, made.size() + 1, (images != null) ? images + "fake" + i : null, true,
					i < counts.fakesWrong(), null, status));
		}
		return sitting(session, status, made);
	}

	Sittings sitting(String session, String status, List<JudgedTrial> made) {
		SittingMark known = this.marks.get(session);
		this.marks.put(session, new SittingMark(session, session, (known != null) ? known.order() : this.marks.size(),
				status, status.equals("active") ? made.size() : 0));
		this.trials.put(session, made);
		return this;
	}

	void exclude(String session, boolean excluded) {
		this.marks.computeIfPresent(session, (name, mark) -> new SittingMark(name, mark.rater(), mark.order(),
				mark.status(), mark.judgements(), excluded));
	}

	void withdraw(String session) {
		this.marks.remove(session);
		this.trials.remove(session);
	}

	static JudgedTrial trial(String session, UUID condition, int number, @Nullable String image, boolean fake,
			boolean wrong, @Nullable String verdict, String status) {
		boolean counts = status.equals("finished") && (verdict == null || verdict.equals("verified"));
		return new JudgedTrial(session, condition, 1, number, image, null, fake, fake != wrong, counts, verdict, null,
				null, 500.0 + number);
	}

	@Override
	public String pulse(UUID campaignId) {
		return this.marks.toString();
	}

	@Override
	public List<SittingMark> read(UUID campaignId, Predicate<SittingMark> known, Consumer<JudgedTrial> consumer) {
		List<SittingMark> all = List.copyOf(this.marks.values());
		all.stream().filter((mark) -> !known.test(mark)).forEach((mark) -> {
			this.read.add(mark.session());
			this.trials.getOrDefault(mark.session(), List.of()).forEach(consumer);
		});
		return all;
	}

	/** The sittings read since the last time somebody asked. */
	List<String> justRead() {
		List<String> read = List.copyOf(this.read);
		this.read.clear();
		return read;
	}

}
