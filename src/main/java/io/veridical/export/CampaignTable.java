package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.veridical.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * A table of a campaign, to be written in any format within the caller's transaction.
 */
interface CampaignTable {

	String name();

	List<? extends Heading> headings();

	/** In which formats it can be written. */
	List<Format> formats();

	/**
	 * SQL that counts its rows by another way than they are written, with
	 * {@code :campaign}; null if they are made here and not read.
	 */
	@Nullable String count();

	/**
	 * Write all rows as they come.
	 * @return how many were written
	 */
	long write(Campaign campaign, Format format, OutputStream out) throws IOException;

}
