package io.veridical.scoring.plot;

/**
 * SVG path data under way, in hundredths of a pixel.
 */
final class Path {

	private final StringBuilder data = new StringBuilder();

	Path move(double x, double y) {
		return add('M', x, y);
	}

	Path line(double x, double y) {
		return add('L', x, y);
	}

	/** A point that a round pen makes a dot of. */
	Path point(double x, double y) {
		add('M', x, y);
		this.data.append("h.01");
		return this;
	}

	Path close() {
		this.data.append('Z');
		return this;
	}

	/** A rectangle. */
	Path box(double x, double y, double width, double height) {
		return move(x, y).line(x + width, y).line(x + width, y + height).line(x, y + height).close();
	}

	private Path add(char command, double x, double y) {
		this.data.append(command).append(number(x)).append(' ').append(number(y));
		return this;
	}

	private static String number(double value) {
		double rounded = Axis.round(value);
		return (rounded == Math.rint(rounded)) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	@Override
	public String toString() {
		return this.data.toString();
	}

}
