package io.veridical.export;

import java.util.List;

import static io.veridical.export.Kind.NUMBER;
import static io.veridical.export.Kind.TEXT;
import static io.veridical.export.Kind.WHOLE;

/**
 * The table of images, a row for each in each condition it was judged in. Columns are
 * only ever added, at the end.
 */
final class ImageTable {

	private static final String ROWS = """
			from (
			  select j.condition_id, j.model, j.image, j.truth, max(j.image_name) as image_name,
			    count(*)::int as judgements, (count(*) filter (where j.counts))::int as counted,
			    (count(*) filter (where j.counts and j.truth <> j.answer))::int as wrong,
			    100.0::float8 * count(*) filter (where j.counts and j.truth <> j.answer)
			      / nullif(count(*) filter (where j.counts), 0) as error,
			    (avg(j.rt_ms::numeric) filter (where j.counts))::float8 as rt_ms_mean,
			    (avg(j.exposure_ms::numeric) filter (where j.counts))::float8 as exposure_ms_mean
			  from judged_trial j
			  where j.campaign_id = :campaign and j.image is not null
			  group by j.condition_id, j.model, j.image, j.truth) i
			join campaign_condition c on c.id = i.condition_id
			join campaign a on a.id = c.campaign_id
			left join image_pool p on p.id = case i.truth when 'fake' then c.pool_id else a.real_pool_id end
			""";

	private static final StoredTable.Source SOURCE = new StoredTable.Source(ROWS,
			"c.position, i.truth, i.image collate \"C\"");

	static final StoredTable TABLE = new StoredTable("images",
			List.of(column("model", TEXT, "text",
					"The condition. A real image has a row for each condition it was shown against."),
					column("image", TEXT, "SHA-256, hexadecimal",
							"The image, as in judgements. Judgements of a past study that name no image are not here."),
					column("truth", TEXT, "real or fake", "What the image is."),
					column("image_name", TEXT, "text", "What the image was called where it came from."),
					column("pool", TEXT, "text", "The pool it was drawn from. Empty of a past study."),
					column("judgements", WHOLE, "count",
							"How often it was judged, practice left out: its rows in judgements."),
					column("counted", WHOLE, "count", "Of them, those that enter the score."),
					column("wrong", WHOLE, "count",
							"Of those, the wrong ones: a fake that passed for real, a real that passed for fake."),
					column("error", NUMBER, "percent", "The share of wrong ones among those that enter the score."),
					column("rt_ms_mean", NUMBER, "milliseconds",
							"The mean response time of those that enter the score, where it is known."),
					column("exposure_ms_mean", NUMBER, "milliseconds",
							"HYPE_time: the mean of how long it was really shown, of those that enter the score.")),
			ROWS, SOURCE, SOURCE);

	private ImageTable() {
	}

	private static StoredColumn column(String name, Kind kind, String unit, String meaning) {
		return new StoredColumn(name, kind, unit, meaning, name.equals("pool") ? "p.name" : "i." + name);
	}

}
