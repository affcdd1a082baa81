package io.veridical.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.veridical.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class SetUpLinksTests {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated().dataSource());

	private final SetUpLinks links = new SetUpLinks(this.jdbc,
			Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC));

	@Test
	void linkOpensUntilItIsUsedOnce() {
		String token = this.links.renew();

		assertThat(this.links.opens(token)).isTrue();
		assertThat(this.links.use(token)).isTrue();
		assertThat(this.links.opens(token)).isFalse();
		assertThat(this.links.use(token)).isFalse();
	}

	@Test
	void newLinkEndsTheOneBefore() {
		String before = this.links.renew();
		String now = this.links.renew();

		assertThat(now).isNotEqualTo(before);
		assertThat(this.links.opens(before)).isFalse();
		assertThat(this.links.opens(now)).isTrue();
	}

	@Test
	void databaseDoesNotKnowTheToken() {
		String token = this.links.renew();

		assertThat(this.jdbc.sql("select * from setup_link").query().listOfRows().toString()).doesNotContain(token);
	}

	@Test
	void guessOpensNothing() {
		this.links.renew();

		assertThat(this.links.opens("guess")).isFalse();
		assertThat(this.links.use("guess")).isFalse();
	}

}
