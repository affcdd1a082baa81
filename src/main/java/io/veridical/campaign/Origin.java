package io.veridical.campaign;

/**
 * Where a campaign's judgements come from.
 */
enum Origin {

	/** Raters make them here. */
	RUN,

	/** They were made elsewhere, and taken in. */
	PAST

}
