package io.veridical.pool;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Resampler;
import io.veridical.imaging.SafeDecoder;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The images of a pool, for researchers only: these addresses tell real from fake.
 */
@Controller
class PoolPictures {

	private static final int THUMBNAIL = 256;

	private static final CacheControl UNCHANGING = CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable();

	private final Images images;

	private final ImageStore store;

	private final Resampler resampler = new Resampler();

	PoolPictures(Images images, ImageStore store) {
		this.images = images;
		this.store = store;
	}

	@GetMapping("/pools/{id}/images/{position}.png")
	ResponseEntity<byte[]> image(@PathVariable UUID id, @PathVariable int position) {
		return png(this.store.get(find(id, position).getPixels()));
	}

	@GetMapping("/pools/{id}/thumbnails/{position}.png")
	ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, @PathVariable int position) {
		Image image = find(id, position);
		byte[] file = this.store.get(image.getPixels());
		return png((Math.max(image.getWidth(), image.getHeight()) > THUMBNAIL) ? shrunk(file) : file);
	}

	private byte[] shrunk(byte[] file) {
		return new PngWriter()
			.write(this.resampler.fit(new SafeDecoder().decode(file, DecodeLimits.DEFAULT), THUMBNAIL));
	}

	private Image find(UUID id, int position) {
		return this.images.findByPoolIdAndPosition(id, position)
			.orElseThrow(() -> new NoSuchElementException("No image " + position + " in pool " + id));
	}

	private static ResponseEntity<byte[]> png(byte[] file) {
		return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(UNCHANGING).body(file);
	}

}
