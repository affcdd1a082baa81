package io.veridical.worker;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.veridical.sampling.UnusableGenerator;

/**
 * A generator in memory, ready to turn latent vectors into images. Several threads may
 * run it at once.
 */
final class LoadedGenerator implements AutoCloseable {

	private static final Pattern OF_THE_DEVICE = Pattern
		.compile("(?i)out of memory|failed to allocate|bad.alloc|CUDA failure|CUDNN failure|CUBLAS failure");

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final boolean takesPsi;

	private final boolean oneHot;

	private volatile int batch = MicroBatch.SIZE;

	LoadedGenerator(OrtEnvironment environment, OrtSession session) throws OrtException {
		this.environment = environment;
		this.session = session;
		this.takesPsi = session.getInputNames().contains("psi");
		NodeInfo label = session.getInputInfo().get("label");
		this.oneHot = label != null && label.getInfo() instanceof TensorInfo tensor
				&& tensor.type == OnnxJavaType.FLOAT;
	}

	OrtSession session() {
		return this.session;
	}

	/**
	 * How many latent vectors one run takes.
	 */
	int batch() {
		return this.batch;
	}

	void batch(int size) {
		this.batch = size;
	}

	/**
	 * Runs the network once.
	 * @param z latent vectors, one after the other
	 * @param vectors how many
	 * @param psi for the input {@code psi}, if there is one
	 * @throws UnusableGenerator if the run fails or gives something else than finite
	 * images
	 * @throws DeviceFault if it is the device that fails
	 */
	Output run(float[] z, int vectors, float psi) {
		return run(z, vectors, psi, new int[0], 0);
	}

	/**
	 * Runs the network once for images of classes.
	 * @param labels the class of each image; empty if the network takes none
	 * @param classes how many there are
	 */
	Output run(float[] z, int vectors, float psi, int[] labels, int classes) {
		Map<String, OnnxTensorLike> inputs = new LinkedHashMap<>();
		try {
			inputs.put("z", tensor(z, vectors, z.length / vectors));
			if (this.takesPsi) {
				inputs.put("psi", tensor(new float[] { psi }, 1));
			}
			if (labels.length > 0) {
				inputs.put("label", labels(labels, classes));
			}
			try (OrtSession.Result result = this.session.run(inputs)) {
				return output((OnnxTensor) result.get(0), vectors);
			}
		}
		catch (OrtException ex) {
			String said = OnnxRuntime.said(ex);
			if (OF_THE_DEVICE.matcher(said).find()) {
				throw new DeviceFault(said);
			}
			throw new UnusableGenerator("run", said);
		}
		finally {
			inputs.values().forEach(OnnxTensorLike::close);
		}
	}

	private OnnxTensor labels(int[] labels, int classes) throws OrtException {
		if (this.oneHot) {
			float[] rows = new float[labels.length * classes];
			for (int i = 0; i < labels.length; i++) {
				rows[i * classes + labels[i]] = 1;
			}
			return tensor(rows, labels.length, classes);
		}
		LongBuffer numbers = LongBuffer.wrap(Arrays.stream(labels).asLongStream().toArray());
		return OnnxTensor.createTensor(this.environment, numbers, new long[] { labels.length });
	}

	private OnnxTensor tensor(float[] values, long... shape) throws OrtException {
		return OnnxTensor.createTensor(this.environment, FloatBuffer.wrap(values), shape);
	}

	private static Output output(OnnxTensor tensor, int vectors) {
		TensorInfo info = tensor.getInfo();
		long[] shape = info.getShape();
		if (info.type != OnnxJavaType.FLOAT || shape.length != 4 || shape[0] != vectors
				|| (shape[1] != 1 && shape[1] != 3) || shape[2] < 1 || shape[3] < 1) {
			throw new UnusableGenerator("images", Signature.of(info), vectors);
		}
		// the buffer is a copy already, on the heap
		float[] values = tensor.getFloatBuffer().array();
		int each = values.length / vectors;
		for (int i = 0; i < values.length; i++) {
			if (!Float.isFinite(values[i])) {
				throw new UnusableGenerator("not-finite", String.valueOf(values[i]), i / each);
			}
		}
		return new Output(values, (int) shape[1], (int) shape[2], (int) shape[3]);
	}

	@Override
	public void close() {
		try {
			this.session.close();
		}
		catch (OrtException ex) {
			throw new IllegalStateException("ONNX Runtime could not close a generator", ex);
		}
	}

	/**
	 * Images as they leave the network.
	 *
	 * @param values image by image, channel by channel, row by row
	 */
	record Output(float[] values, int channels, int height, int width) {
	}

}
