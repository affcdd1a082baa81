package io.veridical.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Role;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.feature.ExtractorManifest;
import io.veridical.feature.InputRange;
import io.veridical.metrics.MetricSettings;
import io.veridical.pool.ImagePool;
import io.veridical.pool.RealImages;
import io.veridical.sampling.SampledImages;
import io.veridical.session.Fixtures;
import io.veridical.session.RaterSession;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The first workspace with something of everything in it, all of which says
 * {@value #MARK}, and a second one with nothing.
 */
final class TwoWorkspaces {

	static final String MARK = "narwhal";

	private static final String SHA = "2d".repeat(32);

	final UUID other = UUID.randomUUID();

	final UUID otherCampaign;

	final UUID otherPool;

	final UUID otherReals;

	final UUID reals;

	final UUID fakes;

	final Campaign campaign;

	final RaterSession session;

	final UUID rehearsal;

	final UUID generator = UUID.randomUUID();

	final UUID job = UUID.randomUUID();

	final UUID series = UUID.randomUUID();

	final UUID importing = UUID.randomUUID();

	final UUID panel = UUID.randomUUID();

	final UUID invitation = UUID.randomUUID();

	final UUID comparison = UUID.randomUUID();

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TwoWorkspaces(ApplicationContext context) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.json = context.getBean(JsonMapper.class);
		Fixtures fixtures = Fixtures.of(context);
		this.reals = fixtures.fill(
				ImagePool.real(Fixtures.name(MARK), new RealImages(MARK, "CC0"), Instant.parse("2026-01-02T03:04:05Z")),
				Stream.generate(Fixtures::raster).limit(12).toList());
		Campaign draft = context.getBean(CampaignDesign.class)
			.draft(fixtures.design(this.reals, Fixtures.small(), MARK));
		this.jdbc.sql("update campaign set title = ? where id = ?").params(MARK, draft.getId()).update();
		this.campaign = fixtures.launch(draft);
		this.fakes = this.campaign.getConditions().get(0).getPoolId();
		this.jdbc.sql("update image_pool set name = name || ? where id = ?").params(MARK, this.fakes).update();
		this.session = fixtures.finish(this.campaign, 1, 1);
		fixtures.finish(this.campaign, 0, 2);
		this.rehearsal = context.getBean(CampaignDesign.class).rehearse(this.campaign.getId()).getId();
		rows();
		Campaign[] theirs = new Campaign[1];
		context.getBean(CurrentWorkspace.class)
			.within(this.other, () -> theirs[0] = fixtures.live(Fixtures.small(), "theirs"));
		this.otherCampaign = theirs[0].getId();
		this.otherPool = theirs[0].getConditions().get(0).getPoolId();
		this.otherReals = theirs[0].getRealPoolId();
	}

	private void rows() {
		insert("workspace (id, name, slug, created_at) values (:other, 'Other', 'other-' || left(:other::text, 8), now())");
		insert("""
				generator (id, name, sha256, kind, manifest, created_at, version)
				values (:generator, 'narwhal', :sha, 'EXTERNAL', cast(:manifest as jsonb), now(), 0)
				""");
		insert("""
				sampling_job (id, generator_id, pool_id, pool_name, prior, truncation, seed, wanted, shard_size, attempts,
				  status, created_at, version, series) values (:job, :generator, :fakes, 'narwhal', 'NORMAL',
				  '{"kind": "none"}', 1, 8, 8, 1, 'PAUSED', now(), 0, :series)
				""");
		insert("""
				pool_import (id, name, truth, provenance, source, place, kind, status, report, created_at, finished_at)
				values (:importing, 'narwhal', 'REAL', '{"kind": "real", "source": "x", "licence": "y"}', 'narwhal', '/nowhere',
				  'ARCHIVE', 'CANCELLED', cast(:outcome as jsonb), now(), now())
				""");
		insert("panel (id, campaign_id, name, created_at) values (:panel, :campaign, 'narwhal', now())");
		insert("""
				invitation (id, panel_id, token_sha256, label, created_at, expires_at)
				values (:invitation, :panel, encode(sha256(:invitation::text::bytea), 'hex'), 'narwhal', now(),
				  now() + interval '1 day')
				""");
		insert("feature_extractor (id, name, sha256, manifest, created_at) values (:other, :other, :sha, cast(:extractor as jsonb), now())");
		insert("""
				pool_metrics (id, fake_pool_id, real_pool_id, extractor_id, settings, status, ordered_at, failure)
				values (:comparison, :fakes, :reals, :other, cast(:settings as jsonb), 'FAILED', now(), 'narwhal')
				""");
		insert("""
				rehearsal (campaign_id, plan, status, started_at, ended_at)
				values (:rehearsal, '{"raters": 4, "qualities": [10.0], "badPercent": 0, "kinds": [], "seed": 1}', 'CANCELLED',
				  now(), now())
				""");
	}

	private void insert(String row) {
		this.jdbc.sql("insert into " + row).params(ids()).update();
	}

	private Map<String, Object> ids() {
		return Map.ofEntries(Map.entry("other", this.other), Map.entry("generator", this.generator),
				Map.entry("job", this.job), Map.entry("series", this.series), Map.entry("importing", this.importing),
				Map.entry("panel", this.panel), Map.entry("campaign", this.campaign.getId()),
				Map.entry("invitation", this.invitation), Map.entry("comparison", this.comparison),
				Map.entry("fakes", this.fakes), Map.entry("reals", this.reals), Map.entry("rehearsal", this.rehearsal),
				Map.entry("sha", SHA), Map.entry("manifest", this.json.writeValueAsString(SampledImages.MANIFEST)),
				Map.entry("outcome", "{\"images\": 0, \"duplicates\": 0, \"leftOut\": [], \"bad\": [], \"more\": 0}"),
				Map.entry("settings", this.json.writeValueAsString(new MetricSettings(3, 5, 10, 10, 10, 10, 10, 1))),
				Map.entry("extractor", this.json.writeValueAsString(
						new ExtractorManifest(1, 8, 8, InputRange.SIGNED, "features", 4, "", 0, "", "", Map.of()))));
	}

	/** Makes a researcher a member and returns their name. */
	String member(UUID workspace, Role role) {
		String name = Fixtures.name(role.name().toLowerCase(Locale.ROOT));
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into researcher (id, name, password_hash, created_at, version) values (?, ?, '', now(), 0)")
			.params(id, name)
			.update();
		this.jdbc.sql("insert into membership (researcher_id, workspace_id, role, since) values (?, ?, ?, now())")
			.params(id, workspace, role.name())
			.update();
		return name;
	}

	String memberOfTheFirst(Role role) {
		return member(CurrentWorkspace.FIRST, role);
	}

	/** An address of a route that leads to what is in the first workspace. */
	String address(Route route) {
		return route.address((variable) -> value(route.path(), variable));
	}

	private String value(String path, String variable) {
		return switch (variable) {
			case "session" -> this.session.getId().toString();
			case "panelId" -> this.panel.toString();
			case "invitationId" -> this.invitation.toString();
			case "comparison" -> this.comparison.toString();
			case "fakes" -> this.fakes.toString();
			case "reals" -> this.reals.toString();
			case "series" -> this.series.toString();
			case "campaign" -> this.campaign.getId().toString();
			case "name" -> path.contains("/plots/") ? "scores" : path.contains("/confounds/") ? "brightness" : "a.png";
			case "strength" -> "0.5";
			case "token" -> this.session.getToken();
			case "slug" -> this.campaign.getSlug();
			default -> id(path).toString();
		};
	}

	private UUID id(String path) {
		String beginning = path.replaceFirst("^/api/v1", "");
		if (beginning.startsWith("/rehearsals/") || path.endsWith("/rehearsals/{id}")
				|| path.contains("rehearsals/{id}/")) {
			return this.rehearsal;
		}
		if (beginning.startsWith("/pools/imports/")) {
			return this.importing;
		}
		if (beginning.startsWith("/pools/")) {
			return this.fakes;
		}
		if (beginning.startsWith("/generators/")) {
			return this.generator;
		}
		if (beginning.startsWith("/sampling-jobs/")) {
			return this.job;
		}
		return beginning.startsWith("/sessions/") ? this.session.getId() : this.campaign.getId();
	}

	/**
	 * The same of a route with further ids, under a campaign or pool of the other
	 * workspace.
	 */
	String borrowed(Route route) {
		return address(route)
			.replace("/campaigns/" + this.campaign.getId() + "/", "/campaigns/" + this.otherCampaign + "/")
			.replace("/pools/" + this.fakes + "/", "/pools/" + this.otherPool + "/");
	}

	/** All that is written of the first workspace, to be compared. */
	String state() {
		String campaigns = "(select id from campaign where workspace_id = '%s')".formatted(CurrentWorkspace.FIRST);
		List<String> digests = new ArrayList<>();
		for (String table : List.of("campaign", "image_pool", "generator", "sampling_job", "pool_import")) {
			digests.add(digest(table, "workspace_id = '%s'".formatted(CurrentWorkspace.FIRST)));
		}
		for (String table : List.of("campaign_condition", "panel", "rehearsal", "rater_session")) {
			digests.add(digest(table, "campaign_id in " + campaigns));
		}
		digests.add(digest("invitation", "panel_id = '%s'".formatted(this.panel)));
		digests.add(digest("pool_metrics", "id = '%s'".formatted(this.comparison)));
		digests.add(digest("image", "pool_id in ('%s', '%s')".formatted(this.reals, this.fakes)));
		digests.add(digest("session_override", "true"));
		digests.add(digest("condition_metric", "true"));
		return String.join("\n", digests);
	}

	private String digest(String table, String where) {
		return table + " "
				+ this.jdbc
					.sql("select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from %s t where %s"
						.formatted(table, where))
					.query(String.class)
					.single();
	}

}
