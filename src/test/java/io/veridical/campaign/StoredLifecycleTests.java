package io.veridical.campaign;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.veridical.campaign.Campaign.Status;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class StoredLifecycleTests {

	/** From where to where a campaign moves, as LifecycleTests has it. */
	private static final Set<List<Status>> STEPS = Set.of(List.of(Status.DRAFT, Status.PREPARING),
			List.of(Status.PREPARING, Status.DRAFT), List.of(Status.PREPARING, Status.LIVE),
			List.of(Status.LIVE, Status.PAUSED), List.of(Status.PAUSED, Status.LIVE),
			List.of(Status.LIVE, Status.CLOSED), List.of(Status.PAUSED, Status.CLOSED),
			List.of(Status.CLOSED, Status.ARCHIVED), List.of(Status.ARCHIVED, Status.CLOSED));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private CampaignLifecycle lifecycle;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@ParameterizedTest
	@EnumSource
	void databaseKeepsTheSameWay(Status from) {
		UUID id = in(from);
		for (Status to : Status.values()) {
			String change = """
					update campaign set status = '%s',
					  stimulus_bytes = %s, launched_at = %s, paused_at = %s, closed_at = %s, archived_at = %s
					where id = :id""".formatted(to, when("coalesce(stimulus_bytes, 4096)", launched(to)),
					when("coalesce(launched_at, now())", launched(to)), when("now()", to == Status.PAUSED),
					when("coalesce(closed_at, now())", to.isOver()), when("now()", to == Status.ARCHIVED));
			if (from == to || STEPS.contains(List.of(from, to))) {
				tried(change, id);
			}
			else {
				assertThatExceptionOfType(DataIntegrityViolationException.class).as("%s to %s", from, to)
					.isThrownBy(() -> tried(change, id))
					.withStackTraceContaining("it does not become " + to + " now");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void databaseKeepsWhatIsFixedInEachState(Status status) {
		UUID id = in(status);

		check(id, "update campaign set title = 'other' where id = :id", status != Status.ARCHIVED,
				"nothing of it changes");
		check(id, "update campaign set target = 7 where id = :id", !status.isOver(), "its target is fixed");
		check(id, "update campaign set seed = seed + 1 where id = :id", status == Status.DRAFT,
				"its design is fixed from launch on");
		check(id, "update campaign set slug = slug || '-2' where id = :id", status == Status.DRAFT,
				"its design is fixed from launch on");
		check(id, "update campaign_condition set model = 'b' where campaign_id = :id", status == Status.DRAFT,
				"its conditions are fixed from launch on");
		check(id, "delete from campaign where id = :id", status == Status.DRAFT, "only a draft is deleted");
		if (launched(status)) {
			check(id, "delete from stimulus where campaign_id = :id", false, "what its raters see is fixed");
		}
	}

	@Test
	void targetIsANumberOfRaters() {
		UUID id = in(Status.DRAFT);

		check(id, "update campaign set target = 0 where id = :id", false, "campaign_target_is_sensible");
		check(id, "update campaign set target = 10001 where id = :id", false, "campaign_target_is_sensible");
		check(id, "update campaign set paused_at = now() where id = :id", false, "campaign_pause_is_dated");
		check(id, "update campaign set archived_at = now() where id = :id", false, "campaign_archive_is_dated");
	}

	@Test
	void draftIsDeletedWithAllThatIsItsOwn() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");

		this.lifecycle.delete(draft.getId());

		assertThat(this.campaigns.findById(draft.getId())).isEmpty();
		assertThatExceptionOfType(UnknownCampaign.class).isThrownBy(() -> this.lifecycle.delete(draft.getId()));
	}

	@Test
	void draftThatIsRehearsedOrRequiredIsNotDeleted() {
		Campaign rehearsed = this.fixtures.draft(Fixtures.small(), "a");
		this.fixtures.await(this.design.rehearse(rehearsed.getId()));
		Campaign required = this.design.draft(this.fixtures.design(this.fixtures.reals(10), Fixtures.small(), "a")
			.with(new Admission(Entry.KNOWN, null, Passing.hype2019())));
		this.design.draft(this.fixtures.design(this.fixtures.reals(10), Fixtures.small(), "b")
			.with(new Admission(Entry.KNOWN, required.getId(), null)));

		assertThatExceptionOfType(CampaignIsInUse.class).isThrownBy(() -> this.lifecycle.delete(rehearsed.getId()))
			.withMessageContaining("has been rehearsed");
		assertThatExceptionOfType(CampaignIsInUse.class).isThrownBy(() -> this.lifecycle.delete(required.getId()))
			.withMessageContaining("requires");
		assertThat(this.campaigns.findById(required.getId())).isPresent();
	}

	@Test
	void everyStepIsInTheAuditLogFromWhatToWhat() {
		UUID id = in(Status.LIVE);
		this.lifecycle.pause(id);
		this.lifecycle.resume(id);
		this.lifecycle.change(id, "Portraits", 50);
		this.lifecycle.change(id, "Portraits", 50);
		this.lifecycle.change(id, "Portraits", null);
		this.design.close(id);
		this.lifecycle.archive(id);

		assertThat(this.jdbc.sql("""
				select action || ' ' || (was ->> 'status') || ' ' || (became ->> 'status') from audit_entry
				where subject_id = :id and was ? 'status' order by at, id
				""".replace("?", "??")).param("id", id.toString()).query(String.class).list()).containsExactly(
				"campaign.launched draft preparing", "campaign.paused live paused", "campaign.resumed paused live",
				"campaign.closed live closed", "campaign.archived closed archived");
		assertThat(this.jdbc
			.sql("select became ->> 'target' from audit_entry where subject_id = :id and action = 'campaign.changed'"
					+ " order by at, id")
			.param("id", id.toString())
			.query(String.class)
			.list()).containsExactly("50", null);
	}

	@Test
	void pastStudyIsArchivedAndComesBack() {
		UUID id = this.design.past(new PastStudy("A past study", List.of("a"), Fixtures.small())).getId();

		this.lifecycle.archive(id);
		assertThat(this.lifecycle.unarchive(id).getStatus()).isEqualTo(Status.CLOSED);
		assertThat(this.lifecycle.change(id, "Renamed", null).getTitle()).isEqualTo("Renamed");
	}

	private UUID in(Status status) {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "a");
		UUID id = draft.getId();
		if (status == Status.PREPARING) {
			this.jdbc.sql("update campaign set status = 'PREPARING' where id = ?").param(id).update();
		}
		if (launched(status)) {
			this.fixtures.launch(draft);
		}
		switch (status) {
			case DRAFT, PREPARING, LIVE -> {
			}
			case PAUSED -> this.lifecycle.pause(id);
			case CLOSED -> this.design.close(id);
			case ARCHIVED -> {
				this.design.close(id);
				this.lifecycle.archive(id);
			}
		}
		assertThat(this.campaigns.findById(id)).get().extracting(Campaign::getStatus).isEqualTo(status);
		return id;
	}

	private static boolean launched(Status status) {
		return status != Status.DRAFT && status != Status.PREPARING;
	}

	private static String when(String value, boolean so) {
		return so ? value : "null";
	}

	private void check(UUID id, String sql, boolean allowed, String reason) {
		if (allowed) {
			tried(sql, id);
		}
		else {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(sql)
				.isThrownBy(() -> tried(sql, id))
				.withStackTraceContaining(reason);
		}
	}

	private void tried(String sql, UUID id) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			assertThat(this.jdbc.sql(sql).param("id", id).update()).isEqualTo(1);
		});
	}

}
