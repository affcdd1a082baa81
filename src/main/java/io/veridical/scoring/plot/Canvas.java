package io.veridical.scoring.plot;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes marks as they are drawn, the later ones over the earlier.
 */
final class Canvas {

	/** From one line of words to the next. */
	static final double LINE = 17;

	private static final double LETTER = 8.4;

	private final List<Mark> marks = new ArrayList<>();

	List<Mark> marks() {
		return List.copyOf(this.marks);
	}

	void line(Ink ink, double x1, double y1, double x2, double y2) {
		this.marks.add(new Mark.Line(ink, x1, y1, x2, y2));
	}

	void dot(Ink ink, double x, double y, double radius) {
		this.marks.add(new Mark.Dot(ink, x, y, radius));
	}

	void outline(Ink ink, String path) {
		if (!path.isEmpty()) {
			this.marks.add(new Mark.Outline(ink, path, null));
		}
	}

	/**
	 * Many dots of one size as one mark: points drawn by a round pen.
	 */
	void dots(Ink ink, String path, double diameter) {
		if (!path.isEmpty()) {
			this.marks.add(new Mark.Outline(ink, path, diameter));
		}
	}

	void text(Ink ink, double x, double y, String anchor, Words words) {
		this.marks.add(new Mark.Label(ink, x, y, anchor, words, null, false));
	}

	void turned(Ink ink, double x, double y, Words words) {
		this.marks.add(new Mark.Label(ink, x, y, "middle", words, null, true));
	}

	/**
	 * A name in the room there is; cut, it still tells its whole.
	 */
	void within(Ink ink, double x, double y, Words words, double room) {
		String whole = (words.code() == null) ? words.text() : null;
		String cut = (whole != null) ? Letters.within(whole, room) : null;
		boolean shortened = cut != null && !cut.equals(whole);
		this.marks.add(new Mark.Label(ink, x, y, "start", (shortened && cut != null) ? Words.name(cut) : words,
				shortened ? whole : null, false));
	}

	/**
	 * The vertical lines of a grid, as one mark.
	 */
	void grid(Axis axis, double left, double right, double top, double bottom) {
		Path path = new Path();
		for (double mark : axis.marks()) {
			double x = axis.at(mark, left, right);
			path.move(x, top).line(x, bottom);
		}
		outline(Ink.GRID, path.toString());
	}

	/**
	 * The values at the marks of a horizontal axis, as many as have room. If every second
	 * of an even axis has, every second is written, and 0 is among them.
	 */
	void marksBelow(Axis axis, double left, double right, double y) {
		int step = axis.log() ? 1 : step(axis, left, right);
		int zero = Math.max(0, axis.marks().indexOf(0.0));
		double last = Double.NEGATIVE_INFINITY;
		for (int i = zero % step; i < axis.marks().size(); i += step) {
			String label = axis.label(axis.marks().get(i));
			double x = axis.at(axis.marks().get(i), left, right);
			double half = LETTER / 2 * label.length();
			if (x - half > last) {
				text(Ink.MUTED, x, y, "middle", Words.name(label));
				last = x + half + 6;
			}
		}
	}

	private static int step(Axis axis, double left, double right) {
		double widest = axis.marks().stream().mapToDouble((mark) -> LETTER * axis.label(mark).length()).max().orElse(0);
		double apart = (right - left) / Math.max(1, axis.marks().size() - 1);
		return Math.max(1, (int) Math.ceil((widest + 6) / apart));
	}

	void vertical(Ink ink, Axis axis, @Nullable Double value, double left, double right, double top, double bottom) {
		if (value != null) {
			double x = axis.at(value, left, right);
			line(ink, x, top, x, bottom);
		}
	}

}
