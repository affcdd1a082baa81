package io.veridical.worker;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.TensorInfo;

/**
 * Writes inputs and outputs as people do: {@code z: float [N, 64]}.
 */
final class Signature {

	private Signature() {
	}

	static String of(Map<String, NodeInfo> nodes) {
		StringJoiner text = new StringJoiner("; ");
		nodes.forEach((name, node) -> text
			.add(name + ": " + ((node.getInfo() instanceof TensorInfo tensor) ? of(tensor) : "no tensor")));
		return text.length() == 0 ? "-" : text.toString();
	}

	static String of(TensorInfo tensor) {
		StringJoiner shape = new StringJoiner(", ", "[", "]");
		for (long size : tensor.getShape()) {
			shape.add((size < 0) ? "N" : Long.toString(size));
		}
		return tensor.type.name().toLowerCase(Locale.ROOT) + " " + shape;
	}

}
