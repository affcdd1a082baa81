package io.veridical.quality;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.Timing;

/**
 * How the trials of some sessions were shown. Errors are those of verified trials: only
 * they are known to be right.
 */
public final class TrialCounts {

	private long sessions;

	private final Map<Verdict, Long> verdicts = new TreeMap<>();

	private final NavigableMap<String, Long> reasons = new TreeMap<>();

	private long repeats;

	private final Errors offFrames = new Errors();

	private final Errors offRequest = new Errors();

	private final Errors badOffFrames = new Errors();

	private final Errors allOffFrames = new Errors();

	void addSession() {
		this.sessions++;
	}

	void add(Timing timing) {
		this.verdicts.merge(timing.verdict(), 1L, Long::sum);
		timing.reasons().forEach((reason) -> this.reasons.merge(reason, 1L, Long::sum));
		if (timing.repeat()) {
			this.repeats++;
		}
		Double achieved = timing.achievedMillis();
		Integer frames = timing.frames();
		Double frame = timing.frameMillis();
		if (achieved == null || frames == null || frame == null) {
			return;
		}
		if (timing.verdict() != Verdict.UNVERIFIED) {
			this.allOffFrames.add(achieved - frames * frame);
		}
		if (timing.verdict() == Verdict.VERIFIED) {
			this.offFrames.add(achieved - frames * frame);
			this.offRequest.add(achieved - timing.requestedMillis());
		}
		else if (timing.verdict() == Verdict.BAD) {
			this.badOffFrames.add(achieved - frames * frame);
		}
	}

	/** How many sessions were begun. */
	public long sessions() {
		return this.sessions;
	}

	/** How many trials were judged, practice left out. */
	public long trials() {
		return this.verdicts.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many of them the browser's own times of presentation prove. */
	public long verified() {
		return this.verdicts.getOrDefault(Verdict.VERIFIED, 0L);
	}

	/** How many of them were not shown as asked for. */
	public long bad() {
		return this.verdicts.getOrDefault(Verdict.BAD, 0L);
	}

	/** How many of them nothing proves, and nothing speaks against. */
	public long unverified() {
		return this.verdicts.getOrDefault(Verdict.UNVERIFIED, 0L);
	}

	/** How many of them took the place of another. */
	public long repeats() {
		return this.repeats;
	}

	/** How often each reason made a trial bad; a trial may have several. */
	public Map<String, Long> reasons() {
		return this.reasons;
	}

	/** Achieved less the whole frames meant, of verified trials. */
	public Errors offFrames() {
		return this.offFrames;
	}

	/** Achieved less the exposure asked for, of verified trials. */
	public Errors offRequest() {
		return this.offRequest;
	}

	/**
	 * Achieved less the whole frames meant, of every trial whose image and mask both have
	 * a time of presentation, bad ones included.
	 */
	public Errors allOffFrames() {
		return this.allOffFrames;
	}

	/** Achieved less the whole frames meant, of bad trials that tell. */
	public Errors badOffFrames() {
		return this.badOffFrames;
	}

}
