package io.veridical.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text in which words between backticks are code.
 *
 * @param pieces in turn plain and code
 */
record Prose(List<Piece> pieces) {

	static Prose of(String text) {
		String[] parts = text.replace("**", "").split("`", -1);
		return new Prose(IntStream.range(0, parts.length)
			.filter((i) -> !parts[i].isEmpty())
			.mapToObj((i) -> new Piece(parts[i], i % 2 == 1))
			.toList());
	}

	static List<Prose> paragraphs(String text) {
		return Arrays.stream(text.split("\n\n")).map(Prose::of).toList();
	}

	/**
	 * A run of words.
	 */
	record Piece(String text, boolean code) {

	}

}
