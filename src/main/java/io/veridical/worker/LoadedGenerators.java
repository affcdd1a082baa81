package io.veridical.worker;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.veridical.sampling.GeneratorFiles;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * Keeps the generators used last in memory, since pools are often sampled from one again
 * and again. For one thread.
 */
@Component
class LoadedGenerators {

	private static final int KEPT = 3;

	private final GeneratorFiles files;

	private final OnnxRuntime runtime;

	private final Map<String, LoadedGenerator> loaded = new LinkedHashMap<>(KEPT, 0.75f, true);

	LoadedGenerators(GeneratorFiles files, OnnxRuntime runtime) {
		this.files = files;
		this.runtime = runtime;
	}

	synchronized LoadedGenerator of(String sha256) {
		LoadedGenerator generator = this.loaded.computeIfAbsent(sha256,
				(hash) -> this.runtime.open(this.files.verified(hash)));
		Iterator<LoadedGenerator> eldest = this.loaded.values().iterator();
		while (this.loaded.size() > KEPT) {
			eldest.next().close();
			eldest.remove();
		}
		return generator;
	}

	@PreDestroy
	synchronized void close() {
		this.loaded.values().forEach(LoadedGenerator::close);
		this.loaded.clear();
	}

}
