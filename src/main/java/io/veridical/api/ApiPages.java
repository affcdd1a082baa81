package io.veridical.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The description of the API, to be read in a browser: made of what {@code /v3/api-docs}
 * says, a page for each part.
 */
@Controller
class ApiPages {

	private static final JsonMapper JSON = new JsonMapper();

	private final OpenApiWebMvcResource description;

	private final String address;

	private final ApiTexts texts = ApiTexts.read();

	private volatile @Nullable JsonNode known;

	ApiPages(OpenApiWebMvcResource description, @Value("${springdoc.api-docs.path:/v3/api-docs}") String address) {
		this.description = description;
		this.address = address;
	}

	@GetMapping("/api")
	ModelAndView all(HttpServletRequest request) throws IOException {
		JsonNode api = api(request);
		ModelAndView page = new ModelAndView("api/all");
		page.addObject("about", Prose.paragraphs(api.path("info").path("description").asString("")));
		page.addObject("parts", this.texts.parts().stream().map((part) -> CallView.part(part, api)).toList());
		return page;
	}

	@GetMapping("/api/{tag:[a-z-]+}")
	ModelAndView part(@PathVariable String tag, HttpServletRequest request) throws IOException {
		JsonNode api = api(request);
		CallView.PartView part = this.texts.parts()
			.stream()
			.filter((one) -> one.tag().equals(tag))
			.map((one) -> CallView.part(one, api))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No part " + tag));
		ModelAndView page = new ModelAndView("api/part");
		page.addObject("part", part);
		page.addObject("server", ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
		page.addObject("others", List.copyOf(this.texts.parts()));
		return page;
	}

	// it is the same for everybody until the next start
	private JsonNode api(HttpServletRequest request) throws IOException {
		if (this.known == null) {
			this.known = JSON.readTree(this.description.openapiJson(request, this.address, Locale.ENGLISH));
		}
		return Objects.requireNonNull(this.known);
	}

}
