package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * A pool has fewer different images than one rater is to see.
 */
public final class TooFewImages extends CampaignRefused {

	TooFewImages(String field, String pool, int has, int needs) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "too-few-images", "Too few images", field, pool,
				("The pool \"%s\" has %d different images, but each rater needs %d (practice included,"
						+ " and repeats where exposures are timed)." + " Add images, or show each rater fewer.")
					.formatted(pool, has, needs),
				"too-few-images", pool, has, needs);
		getBody().setProperty("has", has);
		getBody().setProperty("needs", needs);
	}

}
