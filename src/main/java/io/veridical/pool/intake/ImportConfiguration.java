package io.veridical.pool.intake;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * One archive is read at a time, so that raters do not wait for it; what is on its way
 * lies in the data folder.
 */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor importExecutor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(1);
		executor.setDaemon(true);
		executor.setThreadNamePrefix("imports-");
		executor.setAwaitTerminationSeconds(10);
		return executor;
	}

	@Bean
	UploadSieve uploadSieve(PoolLimits limits, @Value("${veridical.data-dir}") String dataDir) {
		return new UploadSieve(limits, Path.of(dataDir, "incoming").toAbsolutePath().normalize());
	}

}
