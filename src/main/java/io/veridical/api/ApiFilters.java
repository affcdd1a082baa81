package io.veridical.api;

import java.time.Clock;

import jakarta.servlet.Filter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What stands before every call of the API, after it is known who calls.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiFilters {

	private static final String CALLS = "/api/v1/*";

	/** Spring Security's own is -100. */
	private static final int AFTER_SECURITY = 10;

	@Bean
	FilterRegistrationBean<Filter> pace(ApiProperties limits, Refusals refusals, Clock clock) {
		return registered(new PaceFilter(limits.requests(), refusals, clock), AFTER_SECURITY);
	}

	@Bean
	FilterRegistrationBean<Filter> idempotency(IdempotencyKeys keys, Refusals refusals) {
		return registered(new IdempotencyFilter(keys, refusals), AFTER_SECURITY + 1);
	}

	private static FilterRegistrationBean<Filter> registered(Filter filter, int order) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(CALLS);
		registration.setOrder(order);
		return registration;
	}

}
