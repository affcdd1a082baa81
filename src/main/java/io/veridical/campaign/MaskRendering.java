package io.veridical.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.MaskPainter;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.StimulusEncoder;
import io.veridical.pool.ImageStore;

/**
 * Makes a campaign's masks, one at a time: files like those of the stimuli, all of one
 * length. What was done before a restart is not done again.
 */
class MaskRendering {

	private static final long PAINT = 0x7061696e74L;

	private final ImageStore store;

	private final StimulusSpool spool;

	private final StimulusEncoder encoder;

	private final MaskPainter painter;

	private final MaskKind kind;

	private final long seed;

	MaskRendering(ImageStore store, StimulusSpool spool, int edge, MaskKind kind, long seed) {
		this.store = store;
		this.spool = spool;
		this.encoder = new StimulusEncoder(edge);
		this.painter = new MaskPainter(edge);
		this.kind = kind;
		this.seed = seed;
	}

	/**
	 * Make and store masks.
	 * @param sources pixels of the image that each mask is made from
	 * @param done is told how many of them are done, 0 to all
	 * @return where each mask lies
	 */
	List<String> render(List<String> sources, IntConsumer done) {
		long[] seeds = new SplittableRandom(this.seed ^ PAINT).longs(sources.size()).toArray();
		int largest = 0;
		done.accept(0);
		for (int number = 0; number < sources.size(); number++) {
			String source = sources.get(number);
			RandomGenerator random = new SplittableRandom(seeds[number]);
			largest = Math.max(largest, this.spool.length(name(number), () -> paint(source, random)));
			done.accept(number + 1);
		}
		int length = StimulusEncoder.paddedLength(largest);
		List<String> addresses = new ArrayList<>();
		for (int number = 0; number < sources.size(); number++) {
			byte[] mask = StimulusEncoder.pad(this.spool.get(name(number)), length);
			String address = StimulusRendering.sha256(mask);
			this.store.put(address, mask);
			addresses.add(address);
		}
		return List.copyOf(addresses);
	}

	private String name(int number) {
		return this.kind.text() + "-" + number;
	}

	private byte[] paint(String source, RandomGenerator random) {
		Raster image = new SafeDecoder().decode(this.store.get(source), DecodeLimits.DEFAULT);
		return this.encoder.encode(switch (this.kind) {
			case TEXTURE -> this.painter.texture(image, random);
			case PHASE -> this.painter.phaseScrambled(image, random);
			case NOISE -> this.painter.noise(image, random);
		});
	}

}
