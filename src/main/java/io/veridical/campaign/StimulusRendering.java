package io.veridical.campaign;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.Luminance;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.StimulusEncoder;
import io.veridical.pool.ImageStore;

/**
 * Turns images into stimuli of one length, one image at a time. What was done before a
 * restart is not done again, and equal pixels are done once.
 */
class StimulusRendering {

	private final ImageStore store;

	private final StimulusEncoder encoder;

	private final StimulusSpool spool;

	private final SafeDecoder decoder = new SafeDecoder();

	private final Map<String, Double> luminances = new HashMap<>();

	StimulusRendering(ImageStore store, Path folder, Campaign campaign) {
		this.store = store;
		this.encoder = new StimulusEncoder(campaign.getStimulusEdge());
		this.spool = new StimulusSpool(folder.resolve(campaign.getId() + "-" + fingerprint(this.encoder)));
	}

	// Files made by another encoder (other edge, other filter) must not be mixed in.
	private static String fingerprint(StimulusEncoder encoder) {
		int[] rgb = new int[48 * 40];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = i * 0x9E3779 & 0xFFFFFF;
		}
		return sha256(encoder.encode(new Raster(48, 40, rgb))).substring(0, 16);
	}

	/**
	 * Render and store images.
	 * @param pixels the digests of the images, each once
	 * @param done is told how many of them are done, 0 to all
	 * @return where each stimulus lies, and how long they are
	 */
	Rendered render(Collection<String> pixels, IntConsumer done) {
		int largest = 0;
		int steps = 0;
		for (String image : pixels) {
			largest = Math.max(largest, this.spool.length(image, () -> encode(image)));
			done.accept(++steps / 2);
		}
		int length = StimulusEncoder.paddedLength(largest);
		Map<String, String> addresses = new HashMap<>();
		for (String image : pixels) {
			byte[] stimulus = StimulusEncoder.pad(this.spool.get(image), length);
			String address = sha256(stimulus);
			this.store.put(address, stimulus);
			addresses.put(image, address);
			done.accept(++steps / 2);
		}
		return new Rendered(length, addresses);
	}

	/** Where files on their way are kept; masks of the campaign wait there as well. */
	StimulusSpool spool() {
		return this.spool;
	}

	void clear() {
		this.spool.clear();
	}

	/**
	 * The mean luminance of images, each counted once: 0 to 1. Those that were not
	 * rendered before are read again.
	 */
	double meanLuminance(Collection<String> pixels) {
		return pixels.stream()
			.mapToDouble((image) -> this.luminances.computeIfAbsent(image, (any) -> Luminance.of(decode(any))))
			.average()
			.orElseThrow();
	}

	private byte[] encode(String pixels) {
		Raster raster = decode(pixels);
		this.luminances.put(pixels, Luminance.of(raster));
		return this.encoder.encode(raster);
	}

	private Raster decode(String pixels) {
		return this.decoder.decode(this.store.get(pixels), DecodeLimits.DEFAULT);
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Stimuli in the store.
	 *
	 * @param bytes the length of each file
	 * @param addresses by the pixels of the image
	 */
	record Rendered(int bytes, Map<String, String> addresses) {

		String address(String pixels) {
			return Objects.requireNonNull(this.addresses.get(pixels), () -> "No stimulus shows " + pixels);
		}

	}

}
