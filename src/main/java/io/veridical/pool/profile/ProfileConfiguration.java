package io.veridical.pool.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * One pool is looked at at a time, so that raters do not wait for it.
 */
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor profileExecutor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(1);
		executor.setDaemon(true);
		executor.setThreadNamePrefix("profiles-");
		executor.setAwaitTerminationSeconds(10);
		return executor;
	}

}
