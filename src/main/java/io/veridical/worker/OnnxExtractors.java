package io.veridical.worker;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import io.veridical.feature.ExtractorRuntime;
import io.veridical.feature.UnusableExtractor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Runs feature extractors with ONNX Runtime, on the processor.
 */
@Component
class OnnxExtractors implements ExtractorRuntime {

	@Override
	public Structure structure(Path onnx) {
		try (OrtSession session = open(onnx)) {
			if (session.getInputInfo().size() != 1) {
				throw new UnusableExtractor("inputs", Signature.of(session.getInputInfo()));
			}
			long[] shape = shape(session.getInputInfo().values().iterator().next());
			if (shape == null || shape.length != 4 || shape[0] >= 0 || shape[1] == 0 || shape[1] == 2 || shape[1] > 3) {
				throw new UnusableExtractor("inputs", Signature.of(session.getInputInfo()));
			}
			Map<String, Integer> outputs = new LinkedHashMap<>();
			session.getOutputInfo().forEach((name, node) -> {
				long[] rows = shape(node);
				if (rows != null && rows.length >= 2) {
					outputs.put(name, (rows.length == 2) ? (int) Math.max(0, rows[1]) : 0);
				}
			});
			return new Structure((int) Math.max(0, shape[1]), (int) Math.max(0, shape[2]), (int) Math.max(0, shape[3]),
					outputs, session.getMetadata().getCustomMetadata());
		}
		catch (OrtException ex) {
			throw new UnusableExtractor("not-onnx", OnnxRuntime.said(ex));
		}
	}

	private static long @Nullable [] shape(NodeInfo node) {
		return (node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) ? tensor.getShape()
				: null;
	}

	@Override
	public Loaded load(Path onnx, String features, String logits) {
		try {
			return new Session(open(onnx), features, logits);
		}
		catch (OrtException ex) {
			throw new UnusableExtractor("not-onnx", OnnxRuntime.said(ex));
		}
	}

	// one thread and one order of operations, so that features have the same digits
	// wherever they are computed
	private static OrtSession open(Path onnx) throws OrtException {
		try (SessionOptions options = new SessionOptions()) {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			options.setDeterministicCompute(true);
			options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
			return OrtEnvironment.getEnvironment().createSession(onnx.toString(), options);
		}
	}

	/**
	 * An extractor in memory.
	 */
	private record Session(OrtSession session, String features, String logits) implements Loaded {

		@Override
		public Rows run(float[] images, long... shape) {
			Set<String> wanted = this.logits.isEmpty() ? Set.of(this.features) : Set.of(this.features, this.logits);
			try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(images),
					shape);
					OrtSession.Result result = this.session
						.run(Map.of(this.session.getInputNames().iterator().next(), input), wanted)) {
				return new Rows(rows(result, this.features, (int) shape[0]),
						this.logits.isEmpty() ? null : rows(result, this.logits, (int) shape[0]));
			}
			catch (OrtException ex) {
				throw new UnusableExtractor("run", OnnxRuntime.said(ex));
			}
		}

		private static float[] rows(OrtSession.Result result, String name, int count) {
			OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
			FloatBuffer values = tensor.getFloatBuffer();
			if (values == null || tensor.getInfo().getShape()[0] != count || values.remaining() < count) {
				throw new UnusableExtractor("rows", name, Signature.of(tensor.getInfo()), count);
			}
			float[] rows = new float[values.remaining()];
			values.get(rows);
			for (int i = 0; i < rows.length; i++) {
				if (!Float.isFinite(rows[i])) {
					throw new UnusableExtractor("not-finite", name, String.valueOf(rows[i]), i / (rows.length / count));
				}
			}
			return rows;
		}

		@Override
		public void close() {
			try {
				this.session.close();
			}
			catch (OrtException ex) {
				throw new IllegalStateException("ONNX Runtime could not close an extractor", ex);
			}
		}

	}

}
