package io.veridical.imaging;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * A file that is not taken as an image, with the reason and the way out in one sentence.
 */
public class UnreadableImage extends RuntimeException {

	private final Reason reason;

	private final List<Object> facts;

	UnreadableImage(Reason reason, Object... facts) {
		super(reason.says(facts));
		this.reason = reason;
		this.facts = List.of(facts);
	}

	public Reason getReason() {
		return this.reason;
	}

	/**
	 * What fills the places of the reason's sentence, for a message in another language.
	 */
	public List<Object> getFacts() {
		return this.facts;
	}

	/**
	 * Why a file is not taken; each with its English sentence.
	 */
	public enum Reason {

		/** Starts like no image format that is read here. */
		NOT_AN_IMAGE("its content is not an image; use PNG, JPEG, WebP, GIF or BMP"),
		/** Has no bytes. */
		EMPTY("the file is empty; export it again"),
		/** More bytes than the limit. */
		TOO_MANY_BYTES("the file has more than {0} bytes; make it smaller"),
		/** Wider or higher than the limit. */
		TOO_LARGE("the image is {0} x {1} px, at most {2} px a side are read; make it smaller"),
		/** More pixels than the limit. */
		TOO_MANY_PIXELS("the image is {0} x {1} px, at most {2} pixels in all are read; make it smaller"),
		/** More pixels than there is memory for just now. */
		NO_MEMORY("there is not enough memory to read it; make it smaller, or give Veridical more memory"),
		/** An animation or a stack of pages. */
		SEVERAL_FRAMES("it holds several frames; save the one frame that is meant as an image of its own"),
		/** Printing inks instead of light. */
		CMYK("its colours are CMYK, for print; convert it to RGB"),
		/** A variant of the format that is not read. */
		UNSUPPORTED("it is a kind of {0} that is not read here; save it as PNG"),
		/** A colour profile that cannot be applied. */
		BAD_PROFILE("its colour profile is damaged; convert it to sRGB"),
		/** Cut off or broken inside. */
		DAMAGED("the {0} file is damaged or cut off; export or download it again");

		private final String pattern;

		Reason(String pattern) {
			this.pattern = pattern;
		}

		/**
		 * The English sentence, its places in the notation of {@link MessageFormat}.
		 */
		public String getPattern() {
			return this.pattern;
		}

		String says(Object... facts) {
			return new MessageFormat(this.pattern, Locale.ENGLISH).format(facts);
		}

	}

}
