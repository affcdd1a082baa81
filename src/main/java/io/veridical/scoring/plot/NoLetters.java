package io.veridical.scoring.plot;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The machine has no font, so Java can paint no letters.
 */
@ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
public final class NoLetters extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoLetters(Throwable cause) {
		super("This server has no fonts to paint a PNG with. Install fontconfig and a font (Debian: fontconfig "
				+ "fonts-dejavu-core fonts-noto-cjk), or take the SVG.", cause);
	}

}
