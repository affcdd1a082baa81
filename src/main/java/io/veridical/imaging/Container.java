package io.veridical.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import io.veridical.imaging.UnreadableImage.Reason;

/**
 * A file looked over before ImageIO sees it, for what ImageIO passes over.
 *
 * @param file what to decode
 * @param colours how its samples become sRGB, if the container says so in a way that
 * ImageIO ignores
 */
record Container(byte[] file, Optional<ToSrgb> colours) {

	/**
	 * Looks a file over.
	 * @throws UnreadableImage if it is cut off, moves, or is made of inks
	 */
	static Container of(byte[] file, Format format) {
		return switch (format) {
			case PNG -> of(file, PngFile.of(file));
			case JPEG -> of(JpegFile.of(file));
			case WEBP -> ofRiff(file);
			case GIF -> ofGif(file);
			case BMP -> new Container(file, Optional.empty());
		};
	}

	private static Container of(byte[] file, PngFile png) {
		if (png.isAnimated()) {
			throw new UnreadableImage(Reason.SEVERAL_FRAMES);
		}
		return new Container(file, Optional.of(png.colours()));
	}

	private static Container of(JpegFile jpeg) {
		if (jpeg.isCmyk()) {
			throw new UnreadableImage(Reason.CMYK);
		}
		return new Container(jpeg.withoutProfile(), Optional.of(jpeg.colours()));
	}

	private static Container ofRiff(byte[] file) {
		long length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
		if (length > file.length - 8) {
			throw new UnreadableImage(Reason.DAMAGED, Format.WEBP);
		}
		return new Container(file, Optional.empty());
	}

	private static Container ofGif(byte[] file) {
		int end = file.length - 1;
		while (file[end] == 0) {
			end--;
		}
		if (file[end] != ';') {
			throw new UnreadableImage(Reason.DAMAGED, Format.GIF);
		}
		return new Container(file, Optional.empty());
	}

}
