package io.veridical.web;

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;

import io.veridical.account.AdminToken;
import io.veridical.account.Members;
import io.veridical.account.ScopedTokens;
import io.veridical.account.WaysIn;
import io.veridical.account.Workspaces;

/**
 * Who may go where: scripts with a token to its part of the API, raters and visitors to
 * what is theirs, researchers to the rest.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private final UploadLimit uploads;

	private final StandingFilter standing;

	SecurityConfiguration(@Value("${spring.servlet.multipart.max-request-size}") DataSize most, MessageSource messages,
			LocaleResolver locales, Members members) {
		this.standing = new StandingFilter(members);
		this.uploads = new UploadLimit(most, messages, locales);
	}

	@Bean
	@Order(1)
	SecurityFilterChain scriptSecurity(HttpSecurity http, AdminToken token, Workspaces workspaces,
			ObjectProvider<ScopedTokens> scoped, ApiRefusals refusals) {
		return http.securityMatcher("/api/v1/**")
			.headers(new SecurityHeaders())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.addFilterBefore(this.standing, AnonymousAuthenticationFilter.class)
			.addFilterAfter(new BearerTokenFilter(token, workspaces, scoped.stream().toList(), refusals),
					StandingFilter.class)
			.addFilterAfter(this.uploads, HeaderWriterFilter.class)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(RouteRules.ALL))
			.build();
	}

	// a rater's credential is the session's own address or the consent just given, never
	// a cookie that another site could use
	@Bean
	@Order(2)
	SecurityFilterChain raterSecurity(HttpSecurity http) {
		return http.securityMatcher("/take/**", "/s/**", "/assets/**", "/favicon.ico")
			.headers(new SecurityHeaders())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(RouteRules.ALL))
			.build();
	}

	// people read it in a browser, tools fetch it with a token
	@Bean
	@Order(3)
	SecurityFilterChain descriptionSecurity(HttpSecurity http, AdminToken token, Workspaces workspaces,
			ObjectProvider<ScopedTokens> scoped, ApiRefusals refusals) {
		return http.securityMatcher("/v3/**")
			.headers(new SecurityHeaders())
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(this.standing, AnonymousAuthenticationFilter.class)
			.addFilterAfter(new BearerTokenFilter(token, workspaces, scoped.stream().toList(), refusals),
					StandingFilter.class)
			.exceptionHandling((refused) -> refused
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"),
						(request) -> Audience.of(request, request.getRequestURI()) == Audience.PERSON)
				.defaultAuthenticationEntryPointFor(refusals, AnyRequestMatcher.INSTANCE))
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(RouteRules.ALL))
			.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain researcherSecurity(HttpSecurity http, PageRefusals refusals, ObjectProvider<WaysIn> others) {
		others.forEach((way) -> way.addTo(http));
		return http.headers(new SecurityHeaders())
			.addFilterAfter(this.uploads, HeaderWriterFilter.class)
			.addFilterBefore(this.standing, AnonymousAuthenticationFilter.class)
			.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("name")
				.defaultSuccessUrl("/campaigns")
				.failureHandler(refusedSignIn()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
			.exceptionHandling((refused) -> refused.accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(RouteRules.ALL))
			.build();
	}

	private static AuthenticationFailureHandler refusedSignIn() {
		ExceptionMappingAuthenticationFailureHandler refused = new ExceptionMappingAuthenticationFailureHandler();
		refused.setExceptionMappings(Map.of(LockedException.class.getName(), "/sign-in?wait"));
		refused.setDefaultFailureUrl("/sign-in?error");
		return refused;
	}

}
