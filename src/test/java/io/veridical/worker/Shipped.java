package io.veridical.worker;

import java.nio.file.Path;

/**
 * The generators that come with the demo.
 */
final class Shipped {

	private static final Path MATERIAL = Path.of("src/demo/material");

	private Shipped() {
	}

	static Path file(String name) {
		return MATERIAL.resolve(name.substring(0, name.indexOf('-'))).resolve(name + ".onnx");
	}

}
