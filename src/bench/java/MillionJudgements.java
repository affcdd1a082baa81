import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes the judgements of a large past study, always the same ones: by default 1,000,000
 * of 10 models, 1,000 raters each, 100 images a rater, half of them real, out of 2,000
 * fakes a model and 2,000 reals. Raters and images differ in how easily they are taken
 * in, as in dgm-eval.
 *
 * <pre>java src/bench/java/MillionJudgements.java FILE [models raters images pool]</pre>
 */
final class MillionJudgements {

	private static final long SEED = 20261122;

	private static final double RATER_SPREAD = .35;

	private static final double IMAGE_SPREAD = .45;

	private MillionJudgements() {
	}

	public static void main(String[] arguments) throws IOException {
		int[] sizes = { 10, 1000, 100, 2000 };
		for (int i = 1; i < arguments.length; i++) {
			sizes[i - 1] = Integer.parseInt(arguments[i]);
		}
		write(Path.of(arguments[0]), sizes[0], sizes[1], sizes[2], sizes[3]);
	}

	static void write(Path file, int models, int raters, int images, int pool) throws IOException {
		SplittableRandom random = new SplittableRandom(SEED);
		double[] reals = effects(pool, random);
		try (Writer out = Files.newBufferedWriter(file)) {
			out.write("model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms\n");
			for (int model = 0; model < models; model++) {
				double[] fakes = effects(pool, random);
				// from nearly always seen through to nearly chance, as from -2 to -0.1 on the normal scale
				double level = -2 + 1.9 * model / Math.max(1, models - 1);
				for (int rater = 0; rater < raters; rater++) {
					sitting(out, model, model * raters + rater, images, level, fakes, reals, random);
				}
			}
		}
	}

	private static void sitting(Writer out, int model, int rater, int images, double level, double[] fakes,
			double[] reals, SplittableRandom random) throws IOException {
		double tendency = level + RATER_SPREAD * random.nextGaussian();
		boolean[] real = halfReal(images, random);
		int[] ofReals = draw(images, reals.length, random);
		int[] ofFakes = draw(images, fakes.length, random);
		for (int trial = 0; trial < images; trial++) {
			int image = real[trial] ? ofReals[trial] : ofFakes[trial];
			double effect = real[trial] ? reals[image] : fakes[image];
			boolean wrong = tendency + effect + random.nextGaussian() > 0;
			String truth = real[trial] ? "real" : "fake";
			String answer = (real[trial] == wrong) ? "fake" : "real";
			double millis = 250 + Math.exp(6.6 + .5 * random.nextGaussian());
			out.write(String.format(Locale.ROOT, "model-%02d,rater-%05d,session-%05d,1,%d,%s-%s%05d.png,%s,%s,,%.1f\n",
					model, rater, rater, trial + 1, truth, real[trial] ? "" : "%02d-".formatted(model), image, truth,
					answer, millis));
		}
	}

	private static double[] effects(int pool, SplittableRandom random) {
		double[] effects = new double[pool];
		for (int i = 0; i < pool; i++) {
			effects[i] = IMAGE_SPREAD * random.nextGaussian();
		}
		return effects;
	}

	private static boolean[] halfReal(int images, SplittableRandom random) {
		boolean[] real = new boolean[images];
		int left = images / 2;
		for (int i = 0; i < images; i++) {
			real[i] = random.nextInt(images - i) < left;
			left -= real[i] ? 1 : 0;
		}
		return real;
	}

	// the first so many of a shuffled pool: no image twice
	private static int[] draw(int count, int pool, SplittableRandom random) {
		int[] all = new int[pool];
		int[] drawn = new int[count];
		for (int i = 0; i < pool; i++) {
			all[i] = i;
		}
		for (int i = 0; i < count; i++) {
			int other = i + random.nextInt(pool - i);
			drawn[i] = all[other];
			all[other] = all[i];
		}
		return drawn;
	}

}
