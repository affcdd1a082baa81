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
		return new FolderStore(Path.of(dataDir, "images").toAbsolutePath().normalize());
	}

}
