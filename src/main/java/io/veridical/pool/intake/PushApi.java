package io.veridical.pool.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.veridical.imaging.SafeDecoder;
import io.veridical.imaging.UnreadableImage;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.PoolView;
import io.veridical.pool.StowedImages;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.UnusableUpload;
import io.veridical.pool.upload.UploadFault;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pools that a script fills image by image.
 */
@RestController
@RequestMapping("/api/v1/pools")
class PushApi {

	private final ImagePools pools;

	private final PoolPushing pushing;

	private final PoolFilling filling;

	private final PushRows rows;

	private final PoolLimits limits;

	private final Validator validator;

	private final SafeDecoder decoder = new SafeDecoder();

	PushApi(ImagePools pools, PoolPushing pushing, PoolFilling filling, PushRows rows, PoolLimits limits,
			Validator validator) {
		this.pools = pools;
		this.pushing = pushing;
		this.filling = filling;
		this.rows = rows;
		this.limits = limits;
		this.validator = validator;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<PoolView> open(@RequestBody PoolWish wish) {
		PoolForm form = wish.form();
		Errors errors = new BeanPropertyBindingResult(form, "form");
		this.validator.validate(form, errors);
		if (errors.hasErrors()) {
			throw new InvalidPoolForm(errors);
		}
		ImagePool pool = this.pushing.open(form.givenName(), form.givenTruth(), form.provenance());
		return ResponseEntity.created(URI.create("/api/v1/pools/" + pool.getId())).body(PoolView.of(pool));
	}

	@GetMapping("/{id}/images")
	List<PushRows.PushedImage> images(@PathVariable UUID id) {
		this.pools.findById(id).orElseThrow();
		return this.rows.images(id);
	}

	/**
	 * Takes one image file; a file that did not come whole is refused whole.
	 */
	@PutMapping("/{id}/images/{*name}")
	ResponseEntity<PoolPushing.Pushed> put(@PathVariable UUID id, @PathVariable String name,
			@RequestHeader(name = "Content-Digest", defaultValue = "") String digest, InputStream body)
			throws IOException {
		ContentDigest sent = ContentDigest.of(digest);
		this.pushing.check(id);
		byte[] file = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, this.limits.file().toBytes() + 1));
		if (file.length <= this.limits.file().toBytes()) {
			sent.check(file);
		}
		NamedRaster image = read(name.substring(1), file);
		StowedImages stowed = this.filling.stow(0, List.of(image));
		PoolPushing.Pushed pushed = this.pushing.add(id, stowed.rows().get(0));
		return ResponseEntity.status(pushed.added() ? HttpStatus.CREATED : HttpStatus.OK).body(pushed);
	}

	@PostMapping("/{id}/complete")
	PoolView complete(@PathVariable UUID id) {
		this.pushing.complete(id);
		return PoolView.of(this.pools.findById(id).orElseThrow());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@PathVariable UUID id) {
		this.pushing.discard(id);
	}

	private NamedRaster read(String name, byte[] file) {
		if (name.isBlank() || UploadSieve.leadsOutside(name)) {
			throw UnusableUpload.because(name, UploadFault.NAME_LEADS_OUTSIDE);
		}
		try {
			return new NamedRaster(name, this.decoder.decode(file, this.limits.decoding()),
					SafeDecoder.container(file));
		}
		catch (UnreadableImage ex) {
			throw new UnusableUpload(List.of(BadEntry.of(name, ex)), 0);
		}
	}

}
