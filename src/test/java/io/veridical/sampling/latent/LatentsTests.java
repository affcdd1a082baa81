package io.veridical.sampling.latent;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LatentsTests {

	private static final int DIM = 64;

	private static final Truncation NONE = new Truncation.None();

	private static final Manifest OF_TEN_CLASSES = new Manifest(Prior.NORMAL, DIM, PixelRange.SIGNED, Set.of(), 1, 28,
			28, "", "", Map.of(), null, 10, null);

	@Test
	void aVectorDependsOnItsIndexAlone() {
		Latents latents = new Latents(Prior.NORMAL, NONE, 7, DIM);
		float[] before = latents.vector(5_000_000_000L);
		latents.vector(0);
		assertThat(latents.vector(5_000_000_000L)).containsExactly(before);
		assertThat(latents.vector(5_000_000_000L - (1L << 32))).isNotEqualTo(before);
	}

	@Test
	void truncationKeepsTheComponentsThatAreWithinBounds() {
		float[] whole = new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3);
		float[] cut = new Latents(Prior.NORMAL, new Truncation.Resample(1), 7, DIM).vector(3);
		for (int i = 0; i < DIM; i++) {
			assertThat(cut[i] == whole[i]).isEqualTo(Math.abs(whole[i]) <= 1);
		}
	}

	@Test
	void psiLeavesTheLatentVectorToTheGenerator() {
		assertThat(new Latents(Prior.NORMAL, new Truncation.Psi(0.3), 7, DIM).vector(3))
			.containsExactly(new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3));
	}

	// Expected values: this implementation on JDK 17, x86-64; any other machine has to
	// find the same bits.
	@Test
	void theSameBitsAreFoundOnEveryMachine() {
		float[] vector = new Latents(Prior.NORMAL, NONE, -42, 4).vector(9);
		assertThat(Float.toHexString(vector[0])).isEqualTo("0x1.14fdcp-3");
		assertThat(Float.toHexString(vector[3])).isEqualTo("0x1.ff99fcp-1");
	}

	@Test
	void labelsAreInTurnDrawnOrOneForAll() {
		assertThat(labels(Labels.IN_TURN, 12)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1);
		assertThat(labels(Labels.ofClass(4), 3)).containsExactly(4, 4, 4);
		assertThat(Latents.of(OF_TEN_CLASSES, NONE, null, 7).label(13)).as("in turn unless said").isEqualTo(3);
	}

	@Test
	void drawnLabelsAreEvenlySpread() {
		int[] counts = new int[10];
		for (int label : labels(Labels.DRAWN, 10_000)) {
			counts[label]++;
		}
		// chi-squared with 9 degrees of freedom: 33.72 at the level 0.0001, R 4.2
		// qchisq(.9999, 9)
		assertThat(Arrays.stream(counts).mapToDouble((n) -> (n - 1000) * (n - 1000) / 1000.0).sum()).isLessThan(33.72);
	}

	@Test
	void labelsLeaveTheVectorsAsTheyAre() {
		Latents labelled = Latents.of(OF_TEN_CLASSES, NONE, Labels.DRAWN, 7);
		assertThat(labelled.label(3)).isEqualTo(labelled.label(3));
		assertThat(labelled.vector(3)).containsExactly(new Latents(Prior.NORMAL, NONE, 7, DIM).vector(3));
	}

	@Test
	void aClassThatIsNotThereIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Latents.of(OF_TEN_CLASSES, NONE, Labels.ofClass(10), 7))
			.withMessageContaining("class 10; the generator has 10 classes");
		assertThatIllegalStateException().isThrownBy(() -> new Latents(Prior.NORMAL, NONE, 7, DIM).label(0))
			.withMessageContaining("takes no label");
	}

	private static int[] labels(Labels labels, int count) {
		Latents latents = Latents.of(OF_TEN_CLASSES, NONE, labels, 7);
		return IntStream.range(0, count).map(latents::label).toArray();
	}

	@Test
	void truncnormOfAUniformPriorIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Latents(Prior.UNIFORM, new Truncation.Truncnorm(0.5), 1, DIM))
			.withMessageContaining("uniform");
	}

}
