package io.veridical.pool.intake;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An archive with more bytes than a pool may have unpacked.
 */
@ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
class ArchiveTooLarge extends RuntimeException {

	ArchiveTooLarge(DataSize most) {
		super("The archive has more than %d MB, the most that is taken (veridical.pool.unpacked); make several pools of it"
			.formatted(most.toMegabytes()));
	}

}
