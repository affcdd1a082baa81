package io.veridical.pool;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Images lie in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	ImageStore imageStore(@Value("${veridical.data-dir}") String dataDir) {
		return new FolderStore(folder(dataDir, "images"));
	}

	@Bean
	UploadSieve uploadSieve(PoolLimits limits, @Value("${veridical.data-dir}") String dataDir) {
		return new UploadSieve(limits, folder(dataDir, "incoming"));
	}

	private static Path folder(String dataDir, String name) {
		return Path.of(dataDir, name).toAbsolutePath().normalize();
	}

}
