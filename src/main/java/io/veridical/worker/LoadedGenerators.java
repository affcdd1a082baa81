package io.veridical.worker;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.veridical.sampling.Claim;
import io.veridical.sampling.latent.Latents;
import io.veridical.sampling.latent.Manifest;
import jakarta.annotation.PreDestroy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps the generators used last in memory, since pools are often sampled from one again
 * and again. None is closed while somebody runs it.
 */
@Component
class LoadedGenerators {

	private static final Log log = LogFactory.getLog(LoadedGenerators.class);

	private static final int KEPT = 3;

	private final OnnxRuntime runtime;

	private final WorkerProperties properties;

	private final Map<String, Entry> loaded = new LinkedHashMap<>(KEPT, 0.75f, true);

	LoadedGenerators(OnnxRuntime runtime, WorkerProperties properties) {
		this.runtime = runtime;
		this.properties = properties;
	}

	OnnxRuntime runtime() {
		return this.runtime;
	}

	/**
	 * Opens the generator of a claim, or takes it from memory, until the use is closed.
	 */
	synchronized Use use(Claim claim, ShardSource source) {
		Entry entry = this.loaded.get(claim.generatorSha256());
		if (entry == null) {
			entry = new Entry(this.runtime.open(source.generator(claim.generatorSha256())));
			this.loaded.put(claim.generatorSha256(), entry);
			if (this.runtime.device().isGpu()) {
				findBatch(entry.generator, claim);
			}
		}
		entry.users++;
		closeIdle(KEPT);
		return new Use(entry);
	}

	private void findBatch(LoadedGenerator generator, Claim claim) {
		Manifest manifest = claim.manifest();
		long bytes = (long) Float.BYTES * manifest.channels() * manifest.height() * manifest.width();
		Latents latents = claim.latents();
		int size = BatchSize.find(this.properties.underway() / 4 / bytes, (vectors) -> {
			long start = System.nanoTime();
			MicroBatch.run(generator, latents, claim.psi(), vectors, 0);
			return (System.nanoTime() - start) / 1e9;
		});
		generator.batch(size);
		log.info("Generator %s runs on %d latent vectors at a time".formatted(claim.generatorSha256(), size));
	}

	private void closeIdle(int keep) {
		Iterator<Entry> eldest = this.loaded.values().iterator();
		int over = this.loaded.size() - keep;
		while (over > 0 && eldest.hasNext()) {
			Entry entry = eldest.next();
			if (entry.users == 0) {
				entry.generator.close();
				eldest.remove();
				over--;
			}
		}
	}

	@PreDestroy
	synchronized void close() {
		closeIdle(0);
	}

	private static final class Entry {

		private final LoadedGenerator generator;

		private int users;

		Entry(LoadedGenerator generator) {
			this.generator = generator;
		}

	}

	/**
	 * A hold on a generator.
	 */
	final class Use implements AutoCloseable {

		private final Entry entry;

		private Use(Entry entry) {
			this.entry = entry;
		}

		LoadedGenerator generator() {
			return this.entry.generator;
		}

		@Override
		public void close() {
			synchronized (LoadedGenerators.this) {
				this.entry.users--;
			}
		}

	}

}
