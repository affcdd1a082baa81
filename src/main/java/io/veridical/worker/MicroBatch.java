package io.veridical.worker;

import io.veridical.sampling.Latents;

/**
 * The one shape in which networks are run: {@value #SIZE} latent vectors, those of the
 * images from a multiple of {@value #SIZE} on.
 * <p>
 * ONNX Runtime may round differently for another batch size or another place in the
 * batch. So image k is always made in place k mod {@value #SIZE}, beside the same
 * neighbours, even where the pool ends before them.
 */
final class MicroBatch {

	static final int SIZE = 16;

	private MicroBatch() {
	}

	/**
	 * Makes images {@code block * SIZE} to {@code block * SIZE + SIZE - 1}.
	 */
	static LoadedGenerator.Output run(LoadedGenerator generator, Latents latents, float psi, long block) {
		int[] labels = new int[(latents.classes() > 0) ? SIZE : 0];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = latents.label(block * SIZE + i);
		}
		return generator.run(vectors(latents, block), SIZE, psi, labels, latents.classes());
	}

	static float[] vectors(Latents latents, long block) {
		float[] first = latents.vector(block * SIZE);
		float[] z = new float[SIZE * first.length];
		for (int i = 0; i < SIZE; i++) {
			float[] vector = (i == 0) ? first : latents.vector(block * SIZE + i);
			System.arraycopy(vector, 0, z, i * first.length, first.length);
		}
		return z;
	}

}
