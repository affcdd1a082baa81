package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/**
 * A campaign's table that the database writes.
 */
record CopiedTable(StoredTable table, Copying copying) implements CampaignTable {

	@Override
	public String name() {
		return this.table.name();
	}

	@Override
	public List<? extends Heading> headings() {
		return this.table.columns();
	}

	@Override
	public String count() {
		return this.table.count();
	}

	@Override
	public long write(UUID campaignId, Format format, OutputStream out) throws IOException {
		return format.write(this.table, campaignId, out, this.copying);
	}

}
