package io.veridical.pool;

import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads {@code real} and {@code fake} in forms and addresses.
 */
@Component
class TruthConverter implements Converter<String, Truth> {

	@Override
	public Truth convert(String text) {
		return Truth.valueOf(text.strip().toUpperCase(Locale.ROOT));
	}

}
