package io.veridical.session;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Entry;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.Passing;
import io.veridical.panel.Panel;
import io.veridical.panel.Panels;
import io.veridical.panel.Panels.Issued;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of an invited member of a panel, as a browser goes it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SettableClock.Configuration.class)
class PanelWayTests {

	private static final HypeInfinity PROTOCOL = Fixtures.small();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CampaignDesign design;

	@Autowired
	private Panels panels;

	@Autowired
	private SettableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Fixtures fixtures;

	private TestDoor door;

	private Campaign study;

	@BeforeEach
	void study() {
		this.fixtures = Fixtures.of(this.context);
		this.door = new TestDoor(this.mvc, this.context);
		this.study = campaign(new Admission(Entry.INVITED, null, null));
	}

	@Test
	void invitedRaterTakesPartOnceAndItsSessionKnowsThePanel() throws Exception {
		Panel panel = this.panels.create(this.study.getId(), "Radiologists", null);
		String link = link(this.study, panel);

		List<String> sessions = TestDoor.atOnce(4, () -> this.door.consent(link));

		assertThat(sessions).containsOnly(this.door.leads(link)).hasSize(4);
		assertThat(this.jdbc.sql("select panel_id from rater_session where token = ?")
			.param(sessions.get(0).substring(3))
			.query(UUID.class)
			.single()).isEqualTo(panel.id());
		assertThat(this.door.get(link(this.study, panel))).as("another invitation, another person")
			.hasViewName("session/consent");
	}

	@Test
	void invitationOpensNothingWhenItIsOverOrForAnotherCampaign() {
		Panel panel = this.panels.create(this.study.getId(), "Radiologists", null);
		Issued revoked = invite(panel);
		String begun = link(this.study, panel);
		String session = this.door.consent(begun);

		this.panels.revoke(panel, revoked.invitation().id());
		assertThat(this.door.get(address(this.study, revoked))).hasStatus(410)
			.bodyText()
			.contains("This invitation was taken back");
		assertThat(this.mvc.post().uri(address(this.study, revoked)).param("consent", "on")).hasStatus(410);
		String late = link(this.study, panel);
		this.clock.pass(Duration.ofDays(30).toMillis());
		assertThat(this.door.get(late)).hasStatus(410).bodyText().contains("This invitation has expired");
		assertThat(this.door.leads(begun)).as("who has begun may finish").isEqualTo(session);
		assertThat(this.door.get("/take/" + this.study.getSlug() + "?invitation=made-up")).hasStatus(403)
			.bodyText()
			.contains("This invitation is not known");
		Campaign other = campaign(new Admission(Entry.KNOWN, null, null));
		assertThat(this.door.get(link(other, panel))).hasStatus(403)
			.bodyText()
			.contains("This invitation is for another study");
	}

	@Test
	void memberWhoFailsTheQualificationCannotTakeItAgainByTheInvitation() {
		Campaign qualification = qualification();
		Campaign requiring = campaign(new Admission(Entry.INVITED, qualification.getId(), null));
		Panel panel = this.panels.create(requiring.getId(), "Radiologists", null);
		String failing = link(requiring, panel);
		String passing = link(requiring, panel);

		String debrief = this.door.take(this.door.leads(failing), 4, 0);
		assertThat(this.door.leads(failing)).isEqualTo(debrief);
		assertThat(this.door.consent("/take/" + qualification.getSlug() + "?invitation=" + failing.split("=")[1]))
			.isEqualTo(debrief.replace("/debrief", ""));

		String passed = this.door.take(this.door.leads(passing), 0, 0);
		String onward = "/take/" + requiring.getSlug() + "?session=" + passed.split("/")[2];
		String session = this.door.consent(onward);
		assertThat(this.door.leads(passing)).as("on from the session is the same member").isEqualTo(session);
		assertThat(this.jdbc.sql("select panel_id from rater_session where token = ?")
			.param(session.substring(3))
			.query(UUID.class)
			.single()).isEqualTo(panel.id());
	}

	@Test
	void panelMayNeedAQualificationOfItsOwn() {
		Campaign own = qualification();
		Panel panel = this.panels.create(this.study.getId(), "Students", own.getId());

		assertThat(this.door.leads(link(this.study, panel)))
			.startsWith("/take/" + own.getSlug() + "?for=" + this.study.getSlug() + "&invitation=");
		Panel free = this.panels.create(this.study.getId(), "Professors", null);
		assertThat(this.door.get(link(this.study, free))).hasViewName("session/consent");
	}

	@Test
	void linkIsNotKept() {
		Issued issued = invite(this.panels.create(this.study.getId(), "Radiologists", null));

		assertThat(this.jdbc.sql("select count(*) from invitation i where i::text like ?")
			.param("%" + issued.token() + "%")
			.query(Integer.class)
			.single()).isZero();
		assertThat(issued.token()).matches("[A-Za-z0-9_-]{43}"); // 32 random bytes
	}

	private Campaign qualification() {
		return campaign(new Admission(Entry.INVITED, null, new Passing(75, null)));
	}

	private Campaign campaign(Admission admission) {
		return this.fixtures
			.launch(this.design.draft(this.fixtures.design(this.fixtures.reals(20), PROTOCOL, "a").with(admission)));
	}

	private Issued invite(Panel panel) {
		return this.panels.invite(panel, Collections.<@Nullable String>singletonList(null), 30).get(0);
	}

	private String link(Campaign campaign, Panel panel) {
		return address(campaign, invite(panel));
	}

	private static String address(Campaign campaign, Issued issued) {
		return "/take/" + campaign.getSlug() + "?invitation=" + issued.token();
	}

}
