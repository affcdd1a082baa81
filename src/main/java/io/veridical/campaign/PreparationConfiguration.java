package io.veridical.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * One campaign is prepared at a time, so that raters of the others do not wait.
 */
@Configuration(proxyBeanMethods = false)
class PreparationConfiguration {

	@Bean(defaultCandidate = false)
	ThreadPoolTaskExecutor stimulusExecutor() {
		ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(1);
		executor.setDaemon(true);
		executor.setThreadNamePrefix("stimuli-");
		executor.setAwaitTerminationSeconds(10);
		return executor;
	}

}
