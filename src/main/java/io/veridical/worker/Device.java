package io.veridical.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What runs the networks. Images say it as where they come from, since another device may
 * round otherwise.
 *
 * @param gpu the number of the GPU; -1 for the processor
 * @param name what the maker calls it; empty if it is not known
 */
record Device(int gpu, String name) {

	static Device processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return new Device(-1,
					lines.filter((line) -> line.startsWith("model name"))
						.findFirst()
						.map((line) -> line.substring(line.indexOf(':') + 1).strip())
						.orElse(""));
		}
		catch (IOException ex) {
			return new Device(-1, "");
		}
	}

	static Device cuda(int number) {
		return new Device(number,
				said(List.of("nvidia-smi", "--query-gpu=name", "--format=csv,noheader", "--id=" + number)));
	}

	private static String said(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			process.getOutputStream().close();
			String text = new String(process.getInputStream().readNBytes(200), StandardCharsets.UTF_8).strip();
			return (process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0) ? text : "";
		}
		catch (IOException ex) {
			return "";
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
	}

	boolean isGpu() {
		return this.gpu >= 0;
	}

	/**
	 * Returns for instance {@code CUDA 0 (NVIDIA H200)}.
	 */
	String text() {
		return (isGpu() ? "CUDA " + this.gpu : "CPU") + (this.name.isEmpty() ? "" : " (" + this.name + ")");
	}

}
