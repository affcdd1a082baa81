package io.veridical.api;

import java.util.List;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the API at {@code /v3/api-docs}: schemas from the records that are
 * sent, words from {@link ApiTexts}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String TOKEN = "token";

	private static final String ABOUT = """
			Almost everything that the pages can do; members and accounts are left to them. Send a token as
			`Authorization: Bearer …`: your own from the page **Tokens** (`/account/tokens`), or the administrator's.

			**Errors** are problem details (RFC 9457): `type` names the kind, `detail` says what is wrong and what
			would be right, and `errors` lists the fields where several are wrong.

			**Repeats**: send a POST with the header `Idempotency-Key`, and the same again gives the first answer
			instead of doing it twice, for 24 hours.

			**Lists** are arrays. With `?limit=` they come in parts; the header `Link` names the address of the next.

			**Pace**: the headers `RateLimit` and `RateLimit-Policy` say how many requests are left; 429 names the
			seconds to wait in `Retry-After`.

			**Values**: names end in `Id` where they hold the id of something else. Words of a choice are in small
			letters. A field without a value is null, never left out. Times are UTC (RFC 3339). Seeds are texts,
			because not every 64-bit number survives a reader of JSON.""";

	@Bean
	OpenAPI openApi(@Value("${veridical.version}") String version) {
		return new OpenAPI()
			.info(new Info().title("Veridical")
				.version(version)
				.summary("Measure how real generated images look to people")
				.description(ABOUT)
				.contact(new Contact().name("Whoever runs this server"))
				.license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
			.components(new Components().addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("Your own token opens what your role and its scopes allow, the administrator's"
								+ " token everything, a worker's token `/api/v1/worker` alone.")))
			.security(List.of(new SecurityRequirement().addList(TOKEN)));
	}

	@Bean
	OpenApiCustomizer wordsOfTheApi() {
		return new Wording(ApiTexts.read());
	}

	@Bean
	OpenApiCustomizer namesOfSchemas() {
		return new SchemaNames();
	}

}
