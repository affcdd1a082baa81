package io.veridical.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class RowsMissingTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Dataset dataset;

	@Autowired
	private JdbcClient jdbc;

	// a judgement that the database counts and that no half of the files' source writes:
	// a past one of a campaign run here
	@Test
	void rowThatIsCountedButNotWrittenBreaksTheArchiveOff(@TempDir Path folder) throws IOException {
		Fixtures fixtures = Fixtures.of(this.context);
		Campaign campaign = fixtures.live(Fixtures.small(), "a");
		fixtures.finish(campaign, 1, 2);
		UUID id = campaign.getId();
		this.jdbc
			.sql("insert into past_session (campaign_id, number, rater, session, status)"
					+ " values (?, 1, 'lost', 'lost', 'INCOMPLETE')")
			.param(id)
			.update();
		this.jdbc.sql("""
				insert into past_judgement (campaign_id, condition_id, session, block, trial, fake, called_fake)
				values (?, ?, 1, 1, 1, true, true)""").params(id, campaign.getConditions().get(0).getId()).update();
		ByteArrayOutputStream zip = new ByteArrayOutputStream();

		assertThatExceptionOfType(RowsMissing.class).isThrownBy(() -> this.dataset.write(id, zip))
			.withMessageContaining("judgements: the database counts 9 rows, but 8 were written");
		Path archive = Files.write(folder.resolve("dataset.zip"), zip.toByteArray());
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new ZipFile(archive.toFile()).close());
	}

}
