package io.veridical.rehearsal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The thread that leads rehearsals, one after the other.
 */
@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor rehearsalExecutor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(1);
		executor.setDaemon(true);
		executor.setThreadNamePrefix("rehearsal-");
		executor.setAwaitTerminationSeconds(5);
		return executor;
	}

}
