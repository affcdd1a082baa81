package io.veridical.worker;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import io.veridical.imaging.Raster;

/**
 * Consecutive images on their way. They become pixels only when they are looked at.
 */
final class Parcel implements Iterable<Raster> {

	private final int first;

	private final List<ImageRun> runs = new ArrayList<>();

	private int count;

	private int permits;

	Parcel(int first) {
		this.first = first;
	}

	/**
	 * Adds the images that follow, out of one run.
	 * @param permits what they hold of the memory
	 */
	void add(ImageRun run, int images, int held) {
		this.runs.add(run);
		this.count += images;
		this.permits += held;
	}

	int first() {
		return this.first;
	}

	int count() {
		return this.count;
	}

	/** Index of the image after the last. */
	int end() {
		return this.first + this.count;
	}

	int permits() {
		return this.permits;
	}

	@Override
	public Iterator<Raster> iterator() {
		return IntStream.range(this.first, end()).mapToObj(this::image).iterator();
	}

	private Raster image(int k) {
		return this.runs.stream().filter((run) -> run.holds(k)).findFirst().orElseThrow().image(k);
	}

}
