package io.veridical.scoring.plot;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class PlotFileTests {

	private static final int ACCENT = 0xff0b5f6e;

	private static final int WHITE = 0xffffffff;

	private final Drawing drawing = new Drawing();

	private final RowPlot rows = new RowPlot("scores", Words.say("scoring.plot.title.percent"),
			Words.say("scoring.plot.axis.percent"), Axis.even(0, 60, 6), 50.0, Words.say("scoring.plot.chance"),
			List.of(row("LSGM-ODE <&>", 40, 30, 50), row("\u751f\u6210\u6a21\u578b", 10, 5, 20)));

	private static Row row(String model, double value, double lower, double upper) {
		return new Row("1\u20132", Words.name(model), List.of(new RowValue.Dot(value, lower, upper, false, 0)),
				Words.name(String.valueOf(value)), Words.name("[%s, %s]".formatted(lower, upper)),
				Words.say("scoring.plot.row.percent", model, value, "[%s, %s]".formatted(lower, upper)), 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void svgStandsAloneWithItsOwnColours(String language) throws Exception {
		String svg = this.drawing.svg(this.rows.draw(Shape.WIDE), Locale.forLanguageTag(language));

		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
		assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
		assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("-16 -16 752");
		assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2);
		assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).contains("LSGM-ODE <&>",
				"[30.0, 50.0]");
		assertThat(svg).contains("#0b5f6e", "#ffffff").doesNotContain("??", "null", "style=");
	}

	@Test
	void pngHasItsMarksWhereThePlotSays() throws Exception {
		Plot plot = this.rows.draw(Shape.WIDE);
		BufferedImage image = decoded(this.drawing.png(plot, Locale.ENGLISH));

		assertThat(image.getWidth()).isEqualTo((720 + 32) * PlotFile.SCALE);
		assertThat(image.getHeight()).isEqualTo((int) ((plot.height() + 32) * PlotFile.SCALE));
		List<Mark.Dot> dots = plot.marks()
			.stream()
			.filter(Mark.Dot.class::isInstance)
			.map(Mark.Dot.class::cast)
			.toList();
		assertThat(dots).hasSize(2).allSatisfy((dot) -> {
			assertThat(at(image, dot.x(), dot.y())).isEqualTo(ACCENT);
			// the line of the interval, and the paper above it
			assertThat(at(image, dot.x() + 20, dot.y())).isEqualTo(ACCENT);
			assertThat(at(image, dot.x() + 20, dot.y() - 8)).isEqualTo(WHITE);
		});
	}

	@Test
	void pngShowsChineseLetters() {
		assumeThat(new Font(PlotImage.LETTERS, Font.PLAIN, 13).canDisplayUpTo("\u751f\u6210"))
			.as("this machine has no Chinese letters")
			.isEqualTo(-1);

		// what has no letter is drawn as the same empty box
		assertThat(named("\u751f")).isNotEqualTo(named("\u6210"));
	}

	private byte[] named(String model) {
		RowPlot plot = new RowPlot("rows", this.rows.title(), this.rows.unit(), this.rows.axis(), null, null,
				List.of(row(model, 40, 30, 50)));
		return this.drawing.png(plot.draw(Shape.WIDE), Locale.ENGLISH);
	}

	@Test
	void samePlotGivesTheSameBytes() {
		Plot plot = this.rows.draw(Shape.WIDE);

		assertThat(this.drawing.png(plot, Locale.ENGLISH)).isEqualTo(this.drawing.png(plot, Locale.ENGLISH));
	}

	private static BufferedImage decoded(byte[] png) throws Exception {
		return ImageIO.read(new ByteArrayInputStream(png));
	}

	private static int at(BufferedImage image, double x, double y) {
		return image.getRGB((int) ((x + PlotFile.MARGIN) * PlotFile.SCALE),
				(int) ((y + PlotFile.MARGIN) * PlotFile.SCALE));
	}

}
