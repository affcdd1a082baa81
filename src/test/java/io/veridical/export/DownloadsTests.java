package io.veridical.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What the log says of a download that is not whole.
 */
@ExtendWith(OutputCaptureExtension.class)
class DownloadsTests {

	private static final byte[] PART = "0123456789abcdef\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

	private final Campaigns campaigns = mock(Campaigns.class);

	private final Downloads downloads = new Downloads(this.campaigns, mock(Audit.class),
			Clock.fixed(Instant.parse("2030-01-31T12:00:00Z"), ZoneOffset.UTC), 10);

	private final Campaign campaign = Campaign.draft("clothing",
			new DraftCampaign("clothing", "Clothing", UUID.randomUUID(),
					List.of(new DraftCondition("late", UUID.randomUUID())), HypeInfinity.hype2019(), 336),
			1, 100, Instant.parse("2030-01-01T00:00:00Z"));

	@BeforeEach
	void campaignIsThere() {
		given(this.campaigns.findById(this.campaign.getId())).willReturn(Optional.of(this.campaign));
	}

	@Test
	void clientThatLeavesIsALineAndNoError(CapturedOutput output) {
		assertThatExceptionOfType(Downloads.BrokenOff.class)
			.isThrownBy(() -> send(new Gone(), (out) -> out.write(PART)));

		assertThat(output).contains("INFO", "rows.csv of campaign %s is not whole".formatted(this.campaign.getId()))
			.doesNotContain("ERROR", "java.io.IOException");
	}

	@Test
	void whatGoesWrongWithUsIsAnErrorWithItsCause(CapturedOutput output) {
		assertThatExceptionOfType(Downloads.BrokenOff.class)
			.isThrownBy(() -> send(new MockHttpServletResponse(), (out) -> {
				out.write(PART);
				throw new IOException("the database went away");
			}));

		assertThat(output).contains("ERROR", "rows.csv of campaign %s is broken off".formatted(this.campaign.getId()),
				"the database went away");
	}

	private void send(MockHttpServletResponse response, Downloads.Content content) throws IOException {
		this.downloads.send(this.campaign.getId(), "rows.csv", "text/csv", response, content);
	}

	/** A connection that its other end has closed. */
	private static final class Gone extends MockHttpServletResponse {

		@Override
		public ServletOutputStream getOutputStream() {
			return new ServletOutputStream() {

				@Override
				public void write(int each) throws IOException {
					throw new IOException("Broken pipe");
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setWriteListener(WriteListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}
