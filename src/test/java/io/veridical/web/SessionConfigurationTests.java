package io.veridical.web;

import org.junit.jupiter.api.Test;

import org.springframework.core.convert.ConversionService;

import static org.assertj.core.api.Assertions.assertThat;

class SessionConfigurationTests {

	private final ConversionService conversion = new SessionConfiguration().springSessionConversionService();

	@Test
	void attributeComesBackAsItWas() {
		byte[] stored = this.conversion.convert("a value", byte[].class);

		assertThat(this.conversion.convert(stored, Object.class)).isEqualTo("a value");
	}

	@Test
	void attributeOfAnotherVersionIsNoAttribute() {
		assertThat(this.conversion.convert(new byte[] { 1, 2, 3 }, Object.class)).isNull();
	}

}
