package io.veridical.scoring.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;

/**
 * Paints an SVG of ours as a PNG. The same document gives the same pixels on the same
 * machine; another machine may have other letters.
 */
public final class PlotImage {

	/** The font of Java's own that has the letters of every font of the machine. */
	public static final String LETTERS = "SansSerif";

	private PlotImage() {
	}

	/**
	 * @param svg a document with letters of {@link #LETTERS}
	 * @param scale pixels to an SVG user unit
	 * @throws NoLetters if the machine has no font
	 */
	public static byte[] png(String svg, int scale) {
		SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
				null, LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
		if (document == null) {
			throw new IllegalArgumentException("Not an SVG document: " + svg.lines().findFirst().orElse(""));
		}
		FloatSize size = document.size();
		BufferedImage image = new BufferedImage(Math.round(size.width * scale), Math.round(size.height * scale),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			paint(document, size, graphics, scale);
		}
		catch (InternalError | NoClassDefFoundError ex) {
			throw new NoLetters(ex);
		}
		finally {
			graphics.dispose();
		}
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		return new PngWriter().write(new Raster(image.getWidth(), image.getHeight(), pixels));
	}

	private static void paint(SVGDocument document, FloatSize size, Graphics2D graphics, int scale) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		graphics.scale(scale, scale);
		document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
	}

}
