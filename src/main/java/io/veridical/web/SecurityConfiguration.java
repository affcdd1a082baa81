package io.veridical.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

import io.veridical.account.AdminToken;

import jakarta.servlet.DispatcherType;

/**
 * Who may go where: scripts with the token to the API, raters and visitors to what is
 * theirs, researchers to the rest.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain scripts(HttpSecurity http, AdminToken token, ApiRefusals refusals) {
		return http.securityMatcher("/api/**")
			.headers(new SecurityHeaders())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(new BearerTokenFilter(token), AnonymousAuthenticationFilter.class)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.build();
	}

	// a rater's credential is the session's own address or the consent just given, never
	// a cookie that another site could use
	@Bean
	@Order(2)
	SecurityFilterChain raters(HttpSecurity http) {
		return http.securityMatcher("/take/**", "/s/**", "/assets/**", "/favicon.ico")
			.headers(new SecurityHeaders())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain researchers(HttpSecurity http) {
		return http.headers(new SecurityHeaders())
			.formLogin((form) -> form.loginPage("/sign-in").usernameParameter("name").defaultSuccessUrl("/campaigns"))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/", "/sign-in", "/setup/*", "/actuator/health/**", "/error")
				.permitAll()
				.anyRequest()
				.authenticated())
			.build();
	}

}
