package io.veridical.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is shown.
 */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

	@Bean
	DemoPlan demoPlan() {
		return DemoPlan.shipped();
	}

}
