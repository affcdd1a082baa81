package io.veridical.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.veridical.campaign.Campaign;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A campaign's table whose rows are made of objects, one by one.
 *
 * @param rows hands a campaign's rows to a consumer
 */
record RecordTable<R>(Table<R> table, BiConsumer<UUID, Consumer<R>> rows, @Nullable String count,
		JsonMapper mapper) implements CampaignTable {

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
		return List.of(Format.CSV, Format.JSON, Format.JSONL);
	}

	@Override
	public long write(Campaign campaign, Format format, OutputStream out) throws IOException {
		return format.write(this.table, (consumer) -> this.rows.accept(campaign.getId(), consumer), out, this.mapper);
	}

}
