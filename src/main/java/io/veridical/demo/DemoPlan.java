package io.veridical.demo;

import java.util.List;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.Masks;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.RealImages;
import io.veridical.sampling.latent.Truncation;

/**
 * What the demonstration consists of: the material under {@code src/demo}, in three
 * campaigns.
 */
final class DemoPlan {

	private static final int FAKES = 300;

	private static final Exhibit CLOTHING = new Exhibit("clothing", "Photographs of clothing",
			new Reals("Fashion-MNIST, test images",
					new RealImages("Fashion-MNIST, test set, 100 of each class; Zalando SE, 2017", "MIT"),
					"fashion/real-fashion.zip", 1000),
			"fashion", List.of("fashion-1-early", "fashion-2-mid", "fashion-3-good", "fashion-4-late"),
			List.of(new Fakes("fashion-1-early", new Truncation.Psi(1), FAKES),
					new Fakes("fashion-3-good", new Truncation.Psi(1), FAKES),
					new Fakes("fashion-4-late", new Truncation.Psi(0.7), FAKES),
					new Fakes("fashion-4-late", new Truncation.Psi(1), FAKES)),
			HypeInfinity.hype2019(), "fashion-features");

	private static final Exhibit EIGHTS = new Exhibit("eights", "Handwritten eights",
			new Reals("MNIST, eights of the test images",
					new RealImages("MNIST, test set, 500 eights; Yann LeCun and Corinna Cortes", "CC BY-SA 3.0"),
					"mnist8/real-mnist8.zip", 500),
			"mnist8",
			List.of("mnist8-normal-1-early", "mnist8-normal-2-late", "mnist8-uniform-1-early", "mnist8-uniform-2-mid",
					"mnist8-uniform-3-late"),
			List.of(new Fakes("mnist8-uniform-3-late", new Truncation.None(), FAKES),
					new Fakes("mnist8-normal-2-late", new Truncation.None(), FAKES),
					new Fakes("mnist8-normal-2-late", new Truncation.Resample(1), FAKES),
					new Fakes("mnist8-uniform-1-early", new Truncation.None(), FAKES)),
			HypeInfinity.hype2019());

	/**
	 * Images of the first exhibit, for a limited time and for those in a hurry. It is
	 * tried out on busy machines too: more repeats than a study would allow.
	 */
	private static final Exhibit AT_A_GLANCE = new Exhibit("clothing-at-a-glance", "Clothing at a glance",
			CLOTHING.reals(), CLOTHING.folder(), CLOTHING.generators(), CLOTHING.fakes().subList(1, 3),
			new HypeTime("hype-75", 2, 10, 10, 6, true, 40, UnverifiedTrials.REFUSE, MaskKind.TEXTURE));

	private final List<Exhibit> exhibits;

	DemoPlan(List<Exhibit> exhibits) {
		this.exhibits = List.copyOf(exhibits);
	}

	static DemoPlan shipped() {
		return new DemoPlan(List.of(CLOTHING, EIGHTS, AT_A_GLANCE));
	}

	List<Exhibit> exhibits() {
		return this.exhibits;
	}

	/**
	 * Counts the images to import, to sample and to make ready.
	 */
	int work() {
		return this.exhibits.stream().mapToInt(Exhibit::work).sum();
	}

	/**
	 * One campaign and all it needs.
	 *
	 * @param slug the campaign's part of its address
	 * @param title what raters read
	 * @param reals the pool of real images
	 * @param folder where the generators' files lie
	 * @param generators the generators, those not sampled from too
	 * @param fakes the pools of fakes, one a condition
	 * @param protocol what raters do
	 * @param extractor the feature extractor for metrics of the fakes; empty for none
	 */
	record Exhibit(String slug, String title, Reals reals, String folder, List<String> generators, List<Fakes> fakes,
			Protocol protocol, String extractor) {

		Exhibit(String slug, String title, Reals reals, String folder, List<String> generators, List<Fakes> fakes,
				Protocol protocol) {
			this(slug, title, reals, folder, generators, fakes, protocol, "");
		}

		static final int EDGE = 336;

		/** Whether masks are made of its images, which takes a while. */
		boolean needsMasks() {
			return this.protocol instanceof HypeTime;
		}

		int work() {
			return 2 * (this.reals.count() + this.fakes.stream().mapToInt(Fakes::count).sum())
					+ (needsMasks() ? Masks.PER_CAMPAIGN : 0);
		}

	}

	/**
	 * A pool of real images.
	 *
	 * @param zip the file they come in
	 * @param count how many they are
	 */
	record Reals(String name, RealImages provenance, String zip, int count) {
	}

	/**
	 * A pool of fakes, named as its condition.
	 */
	record Fakes(String generator, Truncation truncation, int count) {

		static final long SEED = 1;

		String name() {
			return (this.truncation instanceof Truncation.None) ? this.generator
					: this.generator + " " + this.truncation.text();
		}

	}

}
