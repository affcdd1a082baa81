package io.veridical.worker;

import java.nio.file.Path;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import io.veridical.sampling.UnusableGenerator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Opens ONNX files; the one place that says how and on what they are run.
 */
@Component
class OnnxRuntime {

	private static final Log log = LogFactory.getLog(OnnxRuntime.class);

	private final Device device;

	private final long gpuMemory;

	@Autowired
	OnnxRuntime(WorkerProperties properties) {
		this(properties.deviceChoice(), properties.memory().toBytes());
	}

	/**
	 * Runs networks on the processor.
	 */
	OnnxRuntime() {
		this(DeviceChoice.of("cpu"), 0);
	}

	private OnnxRuntime(DeviceChoice choice, long gpuMemory) {
		this.gpuMemory = gpuMemory;
		this.device = device(choice);
	}

	// A runtime for GPUs on a machine without any says so only when it is asked.
	private Device device(DeviceChoice choice) {
		if (!choice.gpu()) {
			return Device.processor();
		}
		try {
			if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
				throw new OrtException("this program was packed without CUDA (mvn -Pcuda package)");
			}
			options(choice.number()).close();
			return Device.cuda(choice.number());
		}
		catch (OrtException ex) {
			if (!choice.processor()) {
				throw new IllegalStateException(
						"veridical.worker.device asks for CUDA %d, but %s".formatted(choice.number(), said(ex)), ex);
			}
			log.debug("No GPU: " + said(ex));
			return Device.processor();
		}
	}

	Device device() {
		return this.device;
	}

	/**
	 * Returns what images made here say of where they were made.
	 */
	String text() {
		return this.device.text() + ", ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion();
	}

	/**
	 * Opens a file.
	 * @throws UnusableGenerator if it is not an ONNX file that this runtime can run
	 */
	LoadedGenerator open(Path onnx) {
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (SessionOptions options = options(this.device.gpu())) {
			return new LoadedGenerator(environment, environment.createSession(onnx.toString(), options));
		}
		catch (OrtException ex) {
			throw new UnusableGenerator("not-onnx", said(ex));
		}
	}

	// One thread and one order of operations, so that a batch always gives the same bits.
	private SessionOptions options(int gpu) throws OrtException {
		SessionOptions options = new SessionOptions();
		try {
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
			options.setDeterministicCompute(true);
			options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
			if (gpu >= 0) {
				addCuda(options, gpu);
			}
			return options;
		}
		catch (OrtException ex) {
			options.close();
			throw ex;
		}
	}

	// TF32 keeps 10 bits of each factor: images would differ visibly from those of a
	// processor.
	private void addCuda(SessionOptions options, int gpu) throws OrtException {
		try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(gpu)) {
			cuda.add("use_tf32", "0");
			cuda.add("cudnn_conv_algo_search", "HEURISTIC");
			if (this.gpuMemory > 0) {
				cuda.add("gpu_mem_limit", Long.toString(this.gpuMemory));
			}
			options.addCUDA(cuda);
		}
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
