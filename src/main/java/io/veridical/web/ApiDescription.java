package io.veridical.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the description of the API at {@code /v3/api-docs} says of the whole.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	@Bean
	OpenAPI openApi(@Value("${veridical.version}") String version) {
		return new OpenAPI()
			.info(new Info().title("Veridical")
				.version(version)
				.description("Errors are problem details (RFC 9457): `type` names the kind, `detail` says what to do."))
			.components(new Components().addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP)
				.scheme("bearer")
				.description("The administrator's token opens everything, a worker's token `/api/v1/worker` alone.")))
			.addSecurityItem(new SecurityRequirement().addList(TOKEN));
	}

}
