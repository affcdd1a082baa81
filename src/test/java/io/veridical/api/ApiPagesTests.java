package io.veridical.api;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ApiPagesTests {

	/** Bytes; what issue 7 allows a page besides pictures. */
	private static final int LARGEST = 100_000;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void firstPageListsEveryCall() {
		assertThat(ApiTexts.read().calls()).hasSizeGreaterThan(70)
			.allSatisfy((call) -> assertThat(page("/api")).contains(call));
	}

	@ParameterizedTest
	@MethodSource("tags")
	void pageOfEachPartHasExamplesAndIsLight(String tag) {
		assertThat(page("/api/" + tag)).contains("<pre", "401").hasSizeLessThan(LARGEST);
	}

	@Test
	void pageIsFramedInTheReadersLanguage() {
		assertThat(page("/api?lang=zh")).contains("脚本能做什么");
	}

	@Test
	void unknownPartIsNotFound() {
		assertThat(this.mvc.get().uri("/api/nothing")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private static Stream<String> tags() {
		return ApiTexts.read().parts().stream().map(ApiTexts.Part::tag);
	}

	private String page(String address) {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
