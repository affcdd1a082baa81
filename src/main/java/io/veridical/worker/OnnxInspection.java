package io.veridical.worker;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import io.veridical.sampling.GeneratorInspection;
import io.veridical.sampling.UnusableGenerator;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Prior;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks into an ONNX file with ONNX Runtime.
 */
@Component
class OnnxInspection implements GeneratorInspection {

	private final OnnxRuntime runtime;

	OnnxInspection(OnnxRuntime runtime) {
		this.runtime = runtime;
	}

	@Override
	public Structure structure(Path onnx) {
		try (LoadedGenerator generator = this.runtime.open(onnx)) {
			Map<String, NodeInfo> inputs = generator.session().getInputInfo();
			Map<String, NodeInfo> outputs = generator.session().getOutputInfo();
			boolean takesPsi = inputs.containsKey("psi");
			LabelInput label = label(inputs);
			Set<String> known = new HashSet<>(Set.of("z"));
			known.addAll(takesPsi ? Set.of("psi") : Set.of());
			known.addAll((label != null) ? Set.of("label") : Set.of());
			TensorInfo z = floats(inputs.get("z"));
			if (z == null || !inputs.keySet().equals(known) || !isLatent(z)
					|| (takesPsi && !isScalar(floats(inputs.get("psi"))))) {
				throw new UnusableGenerator("inputs", Signature.of(inputs));
			}
			if (outputs.size() != 1) {
				throw new UnusableGenerator("outputs", outputs.size(), Signature.of(outputs));
			}
			if (floats(outputs.values().iterator().next()) == null) {
				throw new UnusableGenerator("output", Signature.of(outputs));
			}
			return new Structure((int) Math.max(0, z.getShape()[1]), takesPsi, label,
					generator.session().getMetadata().getCustomMetadata());
		}
		catch (OrtException ex) {
			throw new UnusableGenerator("not-onnx", OnnxRuntime.said(ex));
		}
	}

	@Override
	public ImageShape trial(Path onnx, Structure structure, Prior prior, int zDim, int classes) {
		try (LoadedGenerator generator = this.runtime.open(onnx)) {
			Latents latents = new Latents(prior, new Truncation.None(), 0, zDim);
			LoadedGenerator.Output output = generator.run(MicroBatch.vectors(latents, MicroBatch.SIZE, 0),
					MicroBatch.SIZE, 1, firstAndLast(classes), classes);
			return new ImageShape(output.channels(), output.height(), output.width());
		}
	}

	private static int[] firstAndLast(int classes) {
		int[] labels = new int[(classes > 0) ? MicroBatch.SIZE : 0];
		for (int i = 0; i < labels.length; i++) {
			labels[i] = (i < labels.length - 1) ? i % classes : classes - 1;
		}
		return labels;
	}

	private static @Nullable LabelInput label(Map<String, NodeInfo> inputs) {
		NodeInfo node = inputs.get("label");
		if (node == null || !(node.getInfo() instanceof TensorInfo tensor) || tensor.getShape().length == 0
				|| tensor.getShape()[0] >= 0) {
			return null;
		}
		long[] shape = tensor.getShape();
		if (tensor.type == OnnxJavaType.INT64 && shape.length == 1) {
			return new LabelInput(false, 0);
		}
		return (tensor.type == OnnxJavaType.FLOAT && shape.length == 2 && shape[1] != 0)
				? new LabelInput(true, (int) Math.max(0, shape[1])) : null;
	}

	private static @Nullable TensorInfo floats(@Nullable NodeInfo node) {
		return (node != null && node.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT)
				? tensor : null;
	}

	private static boolean isLatent(TensorInfo z) {
		return z.getShape().length == 2 && z.getShape()[0] < 0 && z.getShape()[1] != 0;
	}

	private static boolean isScalar(@Nullable TensorInfo psi) {
		return psi != null && psi.getShape().length == 1 && Math.abs(psi.getShape()[0]) == 1;
	}

}
