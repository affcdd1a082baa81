package io.veridical.worker;

import io.veridical.sampling.latent.Latents;

/**
 * The one shape in which networks are run on a processor: {@value #SIZE} latent vectors,
 * those of the images from a multiple of {@value #SIZE} on.
 * <p>
 * ONNX Runtime may round differently for another batch size or another place in the
 * batch. So image k is always made in place k mod {@value #SIZE}, beside the same
 * neighbours, even where the pool ends before them. GPUs run a multiple of it.
 */
final class MicroBatch {

	static final int SIZE = 16;

	private MicroBatch() {
	}

	/**
	 * Makes images {@code number * size} to {@code number * size + size - 1}.
	 */
	static LoadedGenerator.Output run(LoadedGenerator generator, Latents latents, float psi, int size, long number) {
		int[] labels = new int[(latents.classes() > 0) ? size : 0];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = latents.label(number * size + i);
		}
		return generator.run(vectors(latents, size, number), size, psi, labels, latents.classes());
	}

	static float[] vectors(Latents latents, int size, long number) {
		float[] first = latents.vector(number * size);
		float[] z = new float[size * first.length];
		for (int i = 0; i < size; i++) {
			float[] vector = (i == 0) ? first : latents.vector(number * size + i);
			System.arraycopy(vector, 0, z, i * first.length, first.length);
		}
		return z;
	}

}
