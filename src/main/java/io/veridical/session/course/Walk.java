package io.veridical.session.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.HypeTime;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.Placement;
import io.veridical.session.course.Course.State;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a session's plan along its judgements: practice, then block by block,
 * in each the planned trials and after them one of the reserve for every bad trial. Catch
 * trials stand where they were planned and move nothing; a bad one uses up its reserve
 * without showing it, so that what the page is told does not tell it from the others.
 */
class Walk {

	/** In practice exposures grow shorter, whatever the answers; the last one stays. */
	private static final List<Exposure> PRACTICE = IntStream.of(1000, 1000, 750, 750, 500, 500)
		.mapToObj(Exposure::ofMillis)
		.toList();

	private final HypeTime protocol;

	private final Map<UUID, Answered> answers;

	private final List<Deque<Trial>> blocks = new ArrayList<>();

	private final Queue<Trial> reserve = new ArrayDeque<>();

	private final Set<Integer> leftOut = new HashSet<>();

	private int bad;

	private int ofBlock;

	Walk(HypeTime protocol, List<Trial> trials, Map<UUID, Answered> answers) {
		this.protocol = protocol;
		this.answers = answers;
		IntStream.rangeClosed(0, protocol.blocks()).forEach((block) -> this.blocks.add(new ArrayDeque<>()));
		for (Trial trial : trials) {
			((trial.block() != null) ? this.blocks.get(trial.block()) : this.reserve).add(trial);
		}
	}

	Course course() {
		Course course = practice();
		for (int block = 1; course == null && block <= this.protocol.blocks(); block++) {
			course = block(block);
		}
		if (course != null) {
			return course;
		}
		return ended(State.FINISHED, this.protocol.blocks(), this.ofBlock);
	}

	private @Nullable Course practice() {
		Deque<Trial> open = this.blocks.get(0);
		for (int done = 0; !open.isEmpty(); done++) {
			if (!this.answers.containsKey(open.element().id())) {
				return at(0, done, done, PRACTICE.get(Math.min(done, PRACTICE.size() - 1)));
			}
			open.remove();
		}
		return null;
	}

	private @Nullable Course block(int block) {
		Deque<Trial> open = this.blocks.get(block);
		open.removeIf(this::repeatsWhatWasLeftOut);
		this.ofBlock = open.size();
		Placement placement = Placement.of(this.protocol.preset());
		int good = 0;
		for (int served = 0; !open.isEmpty() && !placement.done(); served++) {
			Answered answer = this.answers.get(open.element().id());
			if (answer == null) {
				return at(block, served, good, exposure(open.element(), placement));
			}
			Trial trial = open.remove();
			if (this.protocol.unverified().moves(answer.verdict())) {
				good++;
				placement = trial.isCatch() ? placement
						: placement.after(achieved(answer, placement), trial.truth() == answer.answer());
			}
			else if (++this.bad > this.protocol.repeats()) {
				return ended(State.UNUSABLE, block, good);
			}
			else {
				Trial instead = this.reserve.remove();
				if (!trial.isCatch()) {
					open.add(instead);
				}
			}
		}
		open.forEach((trial) -> this.leftOut.add(trial.number()));
		return null;
	}

	// its block ended before it was shown
	private boolean repeatsWhatWasLeftOut(Trial trial) {
		return trial.repeats() != null && this.leftOut.contains(trial.repeats());
	}

	// what anybody can see is shown long enough to be seen
	private static Exposure exposure(Trial trial, Placement placement) {
		return (trial.isCatch() && trial.repeats() == null) ? placement.most() : placement.next();
	}

	private static Exposure achieved(Answered answer, Placement placement) {
		return (answer.achieved() != null) ? answer.achieved() : placement.next();
	}

	private Course at(int block, int served, int good, Exposure exposure) {
		Step next = new Step(this.blocks.get(block).element(), block, served + 1, exposure);
		Stream<Trial> ahead = this.blocks.stream().skip(block).flatMap(Deque::stream).limit(Course.AHEAD);
		List<Integer> coming = Stream.concat(ahead, this.reserve.stream().limit(1)).map(Trial::number).toList();
		return new Course(State.UNDER_WAY, next, coming, progress(block, good));
	}

	private Course ended(State state, int block, int good) {
		return new Course(state, null, List.of(), progress(block, good));
	}

	private Progress progress(int block, int good) {
		int of = (block == 0) ? this.protocol.practice() : this.ofBlock;
		return new Progress(block, this.protocol.blocks(), good, of, this.bad);
	}

}
