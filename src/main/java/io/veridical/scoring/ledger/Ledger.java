package io.veridical.scoring.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import io.veridical.session.JudgedTrial;
import io.veridical.session.JudgedTrials;
import io.veridical.session.SittingMark;
import org.jspecify.annotations.Nullable;

/**
 * All sittings of one campaign, brought up to date by reading only those that changed.
 * Not safe for several threads at once.
 */
public final class Ledger {

	// a CrossedSample takes 2^30 raters and 2^31 - 1 images
	private static final int MOST_RATERS = 1_000_000_000;

	private static final int MOST_IMAGES = 2_000_000_000;

	private final UUID campaignId;

	private final Protocol protocol;

	private final List<UUID> conditions;

	private final Names raters = new Names();

	private final Names images = new Names();

	private final Map<Integer, String> imageNames = new HashMap<>();

	private Map<String, Sitting> sittings = new LinkedHashMap<>();

	private final long[] scored;

	private final long[] seen;

	private long changes;

	private long version;

	private String pulse = "";

	/**
	 * @param conditions of the campaign, in its order
	 */
	public Ledger(UUID campaignId, Protocol protocol, List<UUID> conditions) {
		this.campaignId = campaignId;
		this.protocol = protocol;
		this.conditions = List.copyOf(conditions);
		this.scored = new long[conditions.size()];
		this.seen = new long[conditions.size()];
	}

	/**
	 * Reads what changed since the last time.
	 */
	public void refresh(JudgedTrials source) {
		// taken before the sittings: what comes in between is read once more
		String pulse = source.pulse(this.campaignId);
		if (!pulse.equals(this.pulse)) {
			read(source);
			this.pulse = pulse;
		}
	}

	private void read(JudgedTrials source) {
		Map<String, SittingTrials> read = new HashMap<>();
		List<SittingMark> marks = source.read(this.campaignId, this::knows, (trial) -> add(read, trial));
		Map<String, Sitting> present = new LinkedHashMap<>();
		for (SittingMark mark : marks) {
			Sitting known = this.sittings.remove(mark.session());
			if (known != null && known.mark().equals(mark)) {
				present.put(mark.session(), known);
				continue;
			}
			SittingTrials trials = read.getOrDefault(mark.session(), new SittingTrials());
			Sitting sitting = new Sitting(mark, this.raters.number(mark.rater()), trials.sorted());
			present.put(mark.session(), sitting);
			changed(known);
			changed(sitting);
		}
		this.sittings.values().forEach(this::changed);
		this.sittings = present;
		this.version = version(marks);
	}

	// sittings without judgements show nowhere
	private static long version(List<SittingMark> marks) {
		long version = 0;
		for (SittingMark mark : marks) {
			if (!mark.status().equals("active") || mark.judgements() > 0) {
				version = 0x9E3779B97F4A7C15L * (version ^ mark.session().hashCode()) + mark.status().hashCode();
				version = Long.rotateLeft(version, 23) + mark.judgements() + (mark.excluded() ? 1L << 40 : 0);
			}
		}
		return version;
	}

	private boolean knows(SittingMark mark) {
		Sitting known = this.sittings.get(mark.session());
		return known != null && known.mark().equals(mark);
	}

	private void changed(@Nullable Sitting sitting) {
		if (sitting != null && sitting.size() > 0) {
			this.changes++;
			BitSet touched = sitting.conditions();
			touched.stream().forEach((condition) -> {
				this.seen[condition] = this.changes;
				if (sitting.finished()) {
					this.scored[condition] = this.changes;
				}
			});
		}
	}

	private void add(Map<String, SittingTrials> read, JudgedTrial trial) {
		int condition = this.conditions.indexOf(trial.conditionId());
		Verdict verdict = (trial.verdict() != null) ? verdict(trial.verdict()) : null;
		int flags = (trial.fake() ? SittingTrials.FAKE : 0)
				| ((trial.fake() != trial.calledFake()) ? SittingTrials.WRONG : 0)
				| (asAsked(verdict) ? SittingTrials.AS_ASKED : 0);
		SittingTrials trials = read.computeIfAbsent(trial.session(), (session) -> new SittingTrials());
		trials.add(condition, image(condition, trial), flags, verdict, trial.block(), trial.trial(),
				(trial.rtMillis() != null) ? trial.rtMillis().floatValue() : Float.NaN);
		if (trial.exposureMillis() != null || trial.requestedMillis() != null) {
			trials.exposed(orNot(trial.exposureMillis()), orNot(trial.requestedMillis()));
		}
	}

	// two models' files may go by one name; a real image is the same whatever it is shown
	// against
	private int image(int condition, JudgedTrial trial) {
		if (trial.image() == null) {
			return -1;
		}
		int known = this.images.count();
		int image = this.images.number((trial.fake() ? condition : "") + "/" + trial.image());
		if (image == known && trial.imageName() != null) {
			this.imageNames.put(image, trial.imageName());
		}
		return image;
	}

	private boolean asAsked(@Nullable Verdict verdict) {
		return verdict == null || ((this.protocol instanceof HypeTime timed) ? timed.unverified().scores(verdict)
				: verdict == Verdict.VERIFIED);
	}

	private static Verdict verdict(String word) {
		return switch (word) {
			case "verified" -> Verdict.VERIFIED;
			case "bad" -> Verdict.BAD;
			case "unverified" -> Verdict.UNVERIFIED;
			default -> throw new IllegalArgumentException("Unknown verdict " + word);
		};
	}

	private static double orNot(@Nullable Double value) {
		return (value != null) ? value : Double.NaN;
	}

	/**
	 * @return a number that is another one whenever judgements of finished sittings of
	 * the condition are
	 */
	public long scored(int condition) {
		return this.scored[condition];
	}

	/**
	 * @return a number that is another one whenever any judgements of the condition are
	 */
	public long seen(int condition) {
		return this.seen[condition];
	}

	/**
	 * @return a number that is another one whenever any judgements are, the same for the
	 * same sittings wherever they are read
	 */
	public long version() {
		return this.version;
	}

	/**
	 * @return every sitting, in the order they began
	 */
	public List<Sitting> sittings() {
		return new ArrayList<>(this.sittings.values());
	}

	/**
	 * @return how many finished sittings of the condition are left out
	 */
	public int excluded(int condition) {
		return (int) this.sittings.values()
			.stream()
			.filter((sitting) -> sitting.finished() && sitting.excluded() && sitting.isOf(condition))
			.count();
	}

	public List<UUID> conditions() {
		return this.conditions;
	}

	/**
	 * @return how many judgements it holds
	 */
	public long size() {
		return this.sittings.values().stream().mapToLong(Sitting::size).sum();
	}

	public String rater(int number) {
		return this.raters.name(number);
	}

	/**
	 * @return the image's id in exports
	 */
	public String image(int number) {
		String name = this.images.name(number);
		return name.substring(name.indexOf('/') + 1);
	}

	/**
	 * @return what it was called where it came from, if anybody says
	 */
	public @Nullable String imageName(int number) {
		return this.imageNames.get(number);
	}

	/**
	 * @param images their numbers
	 * @return what the resampling of each goes by, a number that follows from its name;
	 * below 0 for all others
	 */
	public int[] imageKeys(Collection<Integer> images) {
		return UnitKey.distinct(images, this.images, MOST_IMAGES);
	}

	/**
	 * @param raters their numbers
	 * @return what the resampling of each goes by, a number that follows from its name;
	 * below 0 for all others
	 */
	public int[] raterKeys(Collection<Integer> raters) {
		return UnitKey.distinct(raters, this.raters, MOST_RATERS);
	}

}
