package io.veridical.feature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.metrics.MetricSettings;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The comparisons of fake pools with real ones: takes orders, and tells what came of
 * them.
 */
@Service
public class Comparisons {

	private static final int MANY_NEIGHBOURS = 2;

	private static final String MINE = " where id = ? and status = 'RUNNING' and ordered_at = ?";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ImagePools pools;

	private final Extractors extractors;

	private final Clock clock;

	Comparisons(JdbcClient jdbc, JsonMapper json, ImagePools pools, Extractors extractors, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.pools = pools;
		this.extractors = extractors;
		this.clock = clock;
	}

	/**
	 * Orders the metrics of a pool; those there are of the same pools and extractor are
	 * computed anew.
	 * @return which comparison it is
	 * @throws ImpossibleComparison if the pools do not do
	 * @throws NoSuchElementException if there is no such pool
	 */
	public UUID order(UUID fakePool, ComparisonOrder order) {
		ImagePool fake = this.pools.findById(fakePool).orElseThrow();
		ImagePool real = Optional.ofNullable(order.realPoolId())
			.flatMap(this.pools::findById)
			.orElseThrow(() -> new ImpossibleComparison("no-real-pool"));
		Extractor extractor = Optional.ofNullable(order.extractorId())
			.flatMap(this.extractors::find)
			.orElseThrow(() -> new ImpossibleComparison("no-extractor"));
		MetricSettings settings = order.settings(extractor.manifest().columns());
		check(fake, Truth.FAKE, settings);
		check(real, Truth.REAL, settings);
		return this.jdbc.sql("""
				insert into pool_metrics (id, fake_pool_id, real_pool_id, extractor_id, settings, status, ordered_at)
				values (:id, :fake, :real, :extractor, cast(:settings as jsonb), 'WAITING', :now)
				on conflict on constraint metrics_are_one_a_comparison do update
				set settings = excluded.settings, status = 'WAITING', step = null, share = 0, failure = null,
				report = null, version = null, ordered_at = excluded.ordered_at, heard_at = null, computed_at = null
				returning id
				""")
			.param("id", UUID.randomUUID())
			.param("fake", fakePool)
			.param("real", real.getId())
			.param("extractor", extractor.id())
			.param("settings", this.json.writeValueAsString(settings))
			.param("now", now())
			.query(UUID.class)
			.single();
	}

	private static void check(ImagePool pool, Truth truth, MetricSettings settings) {
		if (pool.getTruth() != truth) {
			throw new ImpossibleComparison((truth == Truth.FAKE) ? "not-fake" : "not-real", pool.getName());
		}
		if (!pool.isComplete()) {
			throw new ImpossibleComparison("incomplete", pool.getName());
		}
		int least = MANY_NEIGHBOURS * Math.max(settings.precisionK(), settings.densityK()) + 2;
		if (pool.getImageCount() < Math.max(least, 2 * settings.splits())) {
			throw new ImpossibleComparison("few-images", pool.getName(), pool.getImageCount(),
					Math.max(least, 2 * settings.splits()));
		}
	}

	/**
	 * Returns the comparisons of a fake pool, the last ordered first.
	 */
	public List<Comparison> of(UUID fakePool) {
		return this.jdbc.sql("select * from pool_metrics where fake_pool_id = ? order by ordered_at desc, id")
			.param(fakePool)
			.query((row, number) -> comparison(row))
			.list();
	}

	/**
	 * Returns one comparison.
	 */
	public Optional<Comparison> find(UUID id) {
		return this.jdbc.sql("select * from pool_metrics where id = ?")
			.param(id)
			.query((row, number) -> comparison(row))
			.optional()
			.filter((found) -> this.pools.findById(found.fakePoolId()).isPresent());
	}

	/**
	 * Gives the caller the oldest comparison that nobody computes.
	 * @param silent whoever was not heard from since then has given up
	 */
	Optional<Comparison> claim(Instant silent) {
		return this.jdbc.sql("""
				update pool_metrics set status = 'RUNNING', heard_at = :now, step = null, share = 0
				where id = (select id from pool_metrics
				where status = 'WAITING' or (status = 'RUNNING' and heard_at < :silent)
				order by ordered_at, id limit 1 for update skip locked) returning *
				""")
			.param("now", now())
			.param("silent", silent.atOffset(ZoneOffset.UTC))
			.query((row, number) -> comparison(row))
			.optional();
	}

	/**
	 * Says how far a computation has come.
	 * @return whether it is still wanted
	 */
	boolean hear(Comparison comparison, String step, double share) {
		return this.jdbc.sql("update pool_metrics set step = ?, share = ?, heard_at = ?" + MINE)
			.params(step, Math.max(0, Math.min(1, share)), now(), comparison.id(), ordered(comparison))
			.update() == 1;
	}

	void finish(Comparison comparison, Findings findings, int version) {
		this.jdbc.sql("""
				update pool_metrics set status = 'DONE', step = null, share = 1, report = cast(? as jsonb), version = ?,
				computed_at = ?""" + MINE)
			.params(this.json.writeValueAsString(findings), version, now(), comparison.id(), ordered(comparison))
			.update();
	}

	void fail(Comparison comparison, String reason) {
		this.jdbc.sql("update pool_metrics set status = 'FAILED', step = null, failure = ?" + MINE)
			.params(reason, comparison.id(), ordered(comparison))
			.update();
	}

	void giveBack(Comparison comparison) {
		this.jdbc.sql("update pool_metrics set status = 'WAITING', step = null, share = 0" + MINE)
			.params(comparison.id(), ordered(comparison))
			.update();
	}

	private static OffsetDateTime ordered(Comparison comparison) {
		return comparison.orderedAt().atOffset(ZoneOffset.UTC);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Comparison comparison(ResultSet row) throws SQLException {
		String report = row.getString("report");
		return new Comparison(row.getObject("id", UUID.class), row.getObject("fake_pool_id", UUID.class),
				row.getObject("real_pool_id", UUID.class),
				this.extractors.find(row.getObject("extractor_id", UUID.class)).orElseThrow(),
				this.json.readValue(row.getString("settings"), MetricSettings.class),
				Comparison.Status.valueOf(row.getString("status")), row.getString("step"), row.getDouble("share"),
				row.getString("failure"), (report != null) ? this.json.readValue(report, Findings.class) : null,
				row.getObject("version", Integer.class), row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
				instant(row.getObject("computed_at", OffsetDateTime.class)));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
