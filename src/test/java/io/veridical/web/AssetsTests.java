package io.veridical.web;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class AssetsTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void browserAsksEachTimeAndGetsTheFileOnlyIfItChanged() {
		MvcTestResult first = this.mvc.get().uri("/assets/css/base.css").exchange();
		String version = Objects.requireNonNull(first.getResponse().getHeader(HttpHeaders.ETAG));

		assertThat(first).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
			.doesNotContainHeader(HttpHeaders.LAST_MODIFIED);
		assertThat(this.mvc.get().uri("/assets/css/base.css").header(HttpHeaders.IF_NONE_MATCH, version))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.mvc.get().uri("/assets/css/base.css").header(HttpHeaders.IF_NONE_MATCH, "\"another\""))
			.hasStatusOk();
	}

	@Test
	void testsAndSettingsOfTheFrontEndAreNotServed() {
		assertThat(this.mvc.get().uri("/assets/js/version.test.js")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/assets/package.json")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/assets/../application.yaml")).hasStatus4xxClientError();
	}

}
