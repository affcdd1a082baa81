package io.veridical.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private final List<Thing> all = List.of(thing("e", 5), thing("d", 4), thing("c", 3), thing("b", 2), thing("a", 1));

	@Test
	void partsTogetherAreTheList() {
		List<Object> read = new ArrayList<>();
		String after = null;
		do {
			Parts.Part part = Parts.of(this.all, 2, after);
			read.addAll(part.things());
			after = part.next();
		}
		while (after != null);
		assertThat(read).isEqualTo(this.all);
	}

	@Test
	void whatIsAddedMeanwhileMovesNothing() {
		String after = Parts.of(this.all, 2, null).next();
		List<Thing> more = new ArrayList<>(this.all);
		more.add(0, thing("f", 6));
		assertThat(Parts.of(more, 2, after).things()).extracting("id").containsExactly("c", "b");
	}

	@Test
	void whatIsDeletedMeanwhileLeavesItsPlace() {
		String after = Parts.of(this.all, 2, null).next();
		List<Thing> less = this.all.stream().filter((thing) -> !thing.id().equals("d")).toList();
		assertThat(Parts.of(less, 2, after).things()).extracting("id").containsExactly("c", "b");
	}

	@Test
	void lastPartNamesNoOther() {
		assertThat(Parts.of(this.all, 5, null).next()).isNull();
		assertThat(Parts.of(this.all, 9, "b").things()).extracting("id").containsExactly("a");
	}

	@Test
	void placeThatNeverWasIsTheEnd() {
		assertThat(Parts.of(this.all, 2, "nowhere").things()).isEmpty();
		assertThat(Parts.of(this.all, 2, "nowhere~soon").things()).isEmpty();
	}

	@Test
	void listOfNamelessThingsIsNotCut() {
		assertThat(Parts.canCut(List.of("text"))).isFalse();
		assertThat(Parts.canCut(this.all)).isTrue();
	}

	private static Thing thing(String id, int hour) {
		return new Thing(id, NOON.plusSeconds(3600L * hour));
	}

	private record Thing(String id, Instant createdAt) {

	}

}
