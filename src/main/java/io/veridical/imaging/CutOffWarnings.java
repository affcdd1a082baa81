package io.veridical.imaging;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Listens for the JPEG reader's word that a file ended too early: it fills up the picture
 * and only warns.
 */
class CutOffWarnings implements IIOReadWarningListener {

	private boolean come;

	@Override
	public void warningOccurred(ImageReader source, String warning) {
		this.come |= warning.startsWith("Truncated") || warning.contains("premature end");
	}

	boolean haveCome() {
		return this.come;
	}

}
