package io.veridical.pool.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import io.veridical.imaging.UnreadableImage;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.UploadFault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BadEntryTests {

	@Test
	void englishMessagesAreTheSentencesOfTheReasons() throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/pool.properties"))) {
			messages.load(reader);
		}
		for (UnreadableImage.Reason reason : UnreadableImage.Reason.values()) {
			assertThat(messages.getProperty(BadEntry.code(reason))).isEqualTo(reason.getPattern());
		}
		for (UploadFault fault : UploadFault.values()) {
			assertThat(messages.getProperty(BadEntry.code(fault))).isEqualTo(fault.getPattern());
		}
	}

}
