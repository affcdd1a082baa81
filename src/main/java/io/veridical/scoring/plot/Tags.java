package io.veridical.scoring.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Places names beside dots so that they cover neither each other nor a dot: close to
 * their dot where there is room, else further off at the end of a thin line.
 */
final class Tags {

	private static final double HEIGHT = 15;

	private static final double AWAY = 10;

	private static final double PIECE = 4;

	private static final int ROWS = 7;

	private final double left;

	private final double right;

	private final double top;

	private final double bottom;

	private final List<Box> taken = new ArrayList<>();

	/** Within these borders. */
	Tags(double left, double right, double top, double bottom) {
		this.left = left;
		this.right = right;
		this.top = top;
		this.bottom = bottom;
	}

	/** Keeps names off a dot, and off the interval through it. */
	void dot(double x, double y, double upper, double lower) {
		this.taken.add(new Box(x - 6, x + 6, y - 6, y + 6));
		this.taken.add(new Box(x - 1, x + 1, upper, lower));
	}

	/** Keeps names off a line. */
	void line(double x1, double y1, double x2, double y2) {
		int pieces = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / PIECE);
		for (int i = 0; i < pieces; i++) {
			double x = x1 + (x2 - x1) * (i + .5) / pieces;
			double y = y1 + (y2 - y1) * (i + .5) / pieces;
			this.taken.add(new Box(x - PIECE / 2, x + PIECE / 2, y - 1, y + 1));
		}
	}

	/**
	 * Finds a place and takes it.
	 * @param width of the name
	 */
	Tag place(double x, double y, double width) {
		Tag best = tags(x, y, width).stream().min(Comparator.comparingDouble(this::cost)).orElseThrow();
		this.taken.add(best.box());
		return best;
	}

	private static List<Tag> tags(double x, double y, double width) {
		List<Tag> tags = new ArrayList<>();
		for (int row = 0; row <= ROWS; row++) {
			double away = AWAY + 6 * row;
			for (double middle : DoubleStream.of(y - 2 - row * HEIGHT, y + 2 + row * HEIGHT).toArray()) {
				tags.add(new Tag(x, y, new Box(x + away, x + away + width, middle - HEIGHT / 2, middle + HEIGHT / 2),
						false, row));
				tags.add(new Tag(x, y, new Box(x - away - width, x - away, middle - HEIGHT / 2, middle + HEIGHT / 2),
						true, row));
			}
		}
		return tags;
	}

	private double cost(Tag tag) {
		Box box = tag.box();
		double outside = Math.max(0, this.left - box.left()) + Math.max(0, box.right() - this.right)
				+ Math.max(0, this.top - box.top()) + Math.max(0, box.bottom() - this.bottom);
		double covered = this.taken.stream().mapToDouble(box::shared).sum();
		return 100 * outside + 10 * covered + tag.row();
	}

	private record Box(double left, double right, double top, double bottom) {

		double shared(Box other) {
			double across = Math.min(this.right, other.right) - Math.max(this.left, other.left);
			double down = Math.min(this.bottom, other.bottom) - Math.max(this.top, other.top);
			return (across > 0 && down > 0) ? across * down : 0;
		}

	}

	/**
	 * Where a name stands.
	 *
	 * @param before whether it ends at its dot's side instead of beginning there
	 * @param row how far above or below the dot
	 */
	record Tag(double x, double y, Box box, boolean before, int row) {

		void draw(Canvas canvas, String name) {
			double edge = this.before ? this.box.right() : this.box.left();
			double middle = (this.box.top() + this.box.bottom()) / 2;
			if (this.row > 1) {
				canvas.line(Ink.AXIS, this.x, this.y, this.before ? edge + 2 : edge - 2, middle);
			}
			canvas.text(Ink.TEXT, edge, middle + 4.5, this.before ? "end" : "start", Words.name(name));
		}

	}

}
