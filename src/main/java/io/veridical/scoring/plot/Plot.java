package io.veridical.scoring.plot;

import java.util.ArrayList;
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

	/** The same, marked as being of simulated raters. */
	public Plot simulated() {
		List<Mark> marked = new ArrayList<>(this.marks);
		Words words = Words.say("scoring.plot.simulated");
		marked.add(new Mark.Label(Ink.STRONG, 0, this.height + 14, "start", words, null, false));
		List<Words> described = new ArrayList<>(List.of(words));
		described.addAll(this.description);
		return new Plot(this.name, this.shape, this.height + 24, this.title, described, marked);
	}

	public double width() {
		return this.shape.width();
	}

}
