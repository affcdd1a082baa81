package io.veridical.sampling.latent;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How the images of a pool get their classes, where a generator makes images of a class.
 *
 * @param kind in turn, drawn, or one for all
 * @param index the class of all images, from 0; 0 for the other kinds
 */
public record Labels(Kind kind, int index) {

	/** Class k mod classes for image k: as many of each as can be. */
	public static final Labels IN_TURN = new Labels(Kind.IN_TURN, 0);

	/** Each class as likely as any other. */
	public static final Labels DRAWN = new Labels(Kind.DRAWN, 0);

	public Labels {
		if (index < 0 || (kind != Kind.CLASS && index != 0)) {
			throw new IllegalArgumentException("labels is " + kind + " " + index + "; a class has an index from 0");
		}
	}

	/**
	 * Gives all images one class.
	 */
	public static Labels ofClass(int index) {
		return new Labels(Kind.CLASS, index);
	}

	/**
	 * Whether a generator of so many classes can follow it.
	 */
	public boolean suits(int classes) {
		return this.index < classes;
	}

	/**
	 * Returns {@code in-turn}, {@code drawn} or {@code class 3}.
	 */
	@JsonValue
	public String text() {
		return (this.kind == Kind.CLASS) ? "class " + this.index : this.kind.text();
	}

	/**
	 * Reads the text form.
	 */
	@JsonCreator
	public static Labels of(String text) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
		if (words.length == 1 && words[0].equals("in-turn")) {
			return IN_TURN;
		}
		if (words.length == 1 && words[0].equals("drawn")) {
			return DRAWN;
		}
		if (words.length == 2 && words[0].equals("class") && words[1].matches("\\d{1,9}")) {
			return ofClass(Integer.parseInt(words[1]));
		}
		throw new IllegalArgumentException(
				"labels is '" + text + "'; it must be in-turn, drawn or class INDEX, such as class 3");
	}

	/**
	 * The ways there are.
	 */
	public enum Kind {

		IN_TURN, DRAWN, CLASS;

		/**
		 * Returns its name as people write it.
		 */
		public String text() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
