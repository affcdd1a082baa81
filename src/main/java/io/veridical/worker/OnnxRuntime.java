package io.veridical.worker;

import java.nio.file.Path;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.veridical.sampling.UnusableGenerator;

import org.springframework.stereotype.Component;

/**
 * Opens ONNX files; the one place that says how they are run.
 */
@Component
class OnnxRuntime {

	/**
	 * Opens a file.
	 * @throws UnusableGenerator if it is not an ONNX file that this runtime can run
	 */
	LoadedGenerator open(Path onnx) {
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (SessionOptions options = options()) {
			return new LoadedGenerator(environment, environment.createSession(onnx.toString(), options));
		}
		catch (OrtException ex) {
			throw new UnusableGenerator("not-onnx", said(ex));
		}
	}

	// One thread and one order of operations, so that a batch always gives the same bits.
	private static SessionOptions options() throws OrtException {
		SessionOptions options = new SessionOptions();
		options.setIntraOpNumThreads(1);
		options.setInterOpNumThreads(1);
		options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
		options.setDeterministicCompute(true);
		options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
		return options;
	}

	/**
	 * Returns what the runtime said, without the paths of this machine.
	 */
	static String said(OrtException failure) {
		String message = String.valueOf(failure.getMessage())
			.replaceFirst("^Error code - \\S+ - message: ", "")
			.replaceFirst("Load model from \\S+ failed: *", "");
		return message.replaceAll("/\\S*/", "").replaceAll("\\s+", " ").strip();
	}

}
