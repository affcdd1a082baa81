package io.veridical.sampling.remote;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;
import io.veridical.pool.StorageFull;
import io.veridical.sampling.SampledImages;
import io.veridical.sampling.Span;
import io.veridical.sampling.remote.WorkerClient.Zip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willCallRealMethod;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.timeout;

/**
 * Whatever is wrong with a delivery, nothing of it is kept, the worker is told what to
 * do, and the same lease takes the right delivery afterwards.
 */
class DeliveryFaultsTests extends OverHttp {

	private static final long PATIENCE_MILLIS = 10_000;

	private static final byte[] IMAGE = new PngWriter().write(SampledImages.image(0));

	private static final byte[] WHOLE = WorkerClient.zip(new Span(0, 20));

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aWrongImageRefusesTheWholeDelivery(String reason, byte[] zip) {
		refused(zip, WorkerClient.digest(zip), "422 /problems/wrong-delivery: " + reason);
	}

	static Stream<Arguments> aWrongImageRefusesTheWholeDelivery() throws IOException {
		byte[] damaged = IMAGE.clone();
		damaged[45] ^= 0x55;
		return Stream.of(
				Arguments.of("Image 1 has 3 × 2 px; this generator makes images of 2 × 2 px",
						second(new PngWriter().write(new Raster(3, 2, new int[6])))),
				Arguments.of("The file of image 1 is not a plain PNG", second(png(BufferedImage.TYPE_INT_ARGB, "png"))),
				Arguments.of("The file of image 1 is not a plain PNG",
						second(png(BufferedImage.TYPE_USHORT_GRAY, "png"))),
				Arguments.of("The file of image 1 is not a plain PNG", second(png(BufferedImage.TYPE_INT_RGB, "jpg"))),
				Arguments.of("The file of image 1 is not a plain PNG", second(new byte[0])),
				Arguments.of("The PNG of image 1 is damaged", second(damaged)),
				Arguments.of("The archive holds “000002.png” where “000001.png” is due",
						new Zip().with("000000.png", IMAGE).with("000002.png", IMAGE).bytes()),
				Arguments.of("The archive holds “../000000.png” where “000000.png” is due",
						new Zip().with("../000000.png", IMAGE).bytes()),
				Arguments.of("Image 20 is not of this shard, which has the images 0 to 19",
						WorkerClient.zip(new Span(0, 21))),
				Arguments.of("There is no image in this delivery", new Zip().bytes()),
				// 200 MB of zeros in 200 kB; an image of 2 x 2 px has at most 4 x 4 +
				// 65,536 bytes
				Arguments.of("The file of image 1 has more than 65552 bytes unpacked", second(new byte[200_000_000])));
	}

	@Test
	void aBodyCutShortOnItsWayIsRefusedAsAWhole() {
		refused(Arrays.copyOf(WHOLE, WHOLE.length / 2), WorkerClient.digest(WHOLE),
				"400 /problems/broken-delivery: The body is not what its Content-Digest says");
		byte[] withoutDirectory = Arrays.copyOf(WHOLE, WHOLE.length - 30);
		refused(withoutDirectory, WorkerClient.digest(WHOLE), "400 /problems/broken-delivery: The body is not what");
		byte[] changed = WHOLE.clone();
		changed[100] ^= 1;
		refused(changed, WorkerClient.digest(WHOLE), "400 /problems/broken-delivery: The body is not what");
	}

	@Test
	void halfAnArchiveIsNoArchive() {
		byte[] half = Arrays.copyOf(WHOLE, WHOLE.length / 2);
		refused(half, WorkerClient.digest(half), "400 /problems/broken-delivery: The body is not a whole ZIP file");
	}

	@Test
	void aDeliveryWithoutDigestIsRefused() {
		refused(WHOLE, "md5=:AAAA:",
				"400 /problems/broken-delivery: The header Content-Digest does not say the SHA-256");
		refused(WHOLE, "sha-256=:====:", "400 /problems/broken-delivery: The header Content-Digest");
	}

	@Test
	void aBodyOverTheLimitIsRefused() {
		byte[] large = Arrays.copyOf(WHOLE, 1024 * 1024 + 1);
		refused(large, WorkerClient.digest(large),
				"413 /problems/delivery-too-large: A delivery has at most 1048576 bytes");
	}

	@Test
	void aWorkerThatDiesWhileItUploadsLeavesNothing() throws IOException {
		String lease = lease();
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream()
				.write("""
						PUT /api/v1/worker/claims/%s/images/0 HTTP/1.1\r
						Host: localhost\r
						Authorization: Bearer %s\r
						Veridical-Worker-Protocol: 1\r
						Content-Digest: %s\r
						Content-Length: %d\r
						\r
						""".formatted(lease, ADMIN, WorkerClient.digest(WHOLE), WHOLE.length)
					.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write(WHOLE, 0, WHOLE.length / 2);
			socket.getOutputStream().flush();
			then(this.filling).should(timeout(PATIENCE_MILLIS).description("the server reads")).stow(eq(0), any());
		}
		assertThat(rows()).isZero();
		assertThat(this.worker.deliver(lease, 0, WHOLE).json().path("there").asInt()).isEqualTo(20);
		assertThat(pool().isComplete()).isTrue();
	}

	@Test
	void aFullDiskKeepsNothingAndMayBeTriedAgain() {
		String lease = lease();
		willThrow(new StorageFull(new IOException("No space left on device"))).given(this.store).putAll(any());
		WorkerClient.Answer answer = this.worker.deliver(lease, 0, WHOLE);
		assertThat(answer.problem())
			.startsWith("507 /problems/storage-full: There is no space left on the server's disk");
		assertThat(answer.header("Retry-After")).isEqualTo("30");
		assertThat(rows()).isZero();
		assertThat(job().getMade()).isZero();
		silence();
		String next = lease();
		assertThat(next).as("offered again when its worker gives up").isNotEqualTo(lease);
		willCallRealMethod().given(this.store).putAll(any());
		assertThat(this.worker.deliver(next, 0, WHOLE).json().path("there").asInt()).isEqualTo(20);
	}

	private void refused(byte[] zip, String digest, String problem) {
		String lease = lease();
		assertThat(this.worker.deliver(lease, 0, zip, digest).problem()).startsWith(problem);
		assertThat(rows()).isZero();
		assertThat(job().getMade()).isZero();
		assertThat(this.worker.deliver(lease, 0, WorkerClient.zip(new Span(0, 1))).json().path("there").asInt())
			.isEqualTo(1);
		this.jdbc.sql("delete from image where pool_id = :pool").param("pool", job().getPoolId()).update();
		this.jdbc.sql("update sampling_shard set made = 0, status = 'WAITING' where job_id = :job")
			.param("job", this.jobId)
			.update();
	}

	private static byte[] second(byte[] file) {
		return new Zip().with("000000.png", IMAGE).with("000001.png", file).bytes();
	}

	private static byte[] png(int type, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(2, 2, type), format, out);
		return out.toByteArray();
	}

}
