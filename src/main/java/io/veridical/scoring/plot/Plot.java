package io.veridical.scoring.plot;

import java.util.List;

/**
 * A finished plot.
 *
 * @param name by which addresses know it, such as {@code scores}
 * @param shape for which room it is drawn
 * @param title what it shows
 * @param description a sentence for each row, for those who do not see it
 */
public record Plot(String name, Shape shape, double height, Words title, List<Words> description, List<Mark> marks) {

	public Plot {
		description = List.copyOf(description);
		marks = List.copyOf(marks);
	}

	public double width() {
		return this.shape.width();
	}

}
