package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import io.veridical.campaign.Campaign;

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
	public List<Format> formats() {
		return List.of(Format.CSV, Format.JSON, Format.JSONL, Format.PARQUET);
	}

	@Override
	public String count() {
		return this.table.count();
	}

	@Override
	public long write(Campaign campaign, Format format, OutputStream out) throws IOException {
		return format.write(this.table, campaign, out, this.copying);
	}

}
