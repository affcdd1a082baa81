import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same as training_loop.py, in Java without a library: uploads a checkpoint, samples
 * it, drafts a campaign, rehearses it with simulated raters, launches it, and prints the
 * simulated scores. <pre>
 * export VERIDICAL_TOKEN=vrd_...
 * java TrainingLoop.java http://localhost:8080 checkpoint.onnx POOL-OF-REALS-ID faces 40000
 * </pre>
 */
public class TrainingLoop {

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final String server;

	private final String token;

	private final String run;

	TrainingLoop(String server, String token, String run) {
		this.server = server;
		this.token = token;
		this.run = run;
	}

	public static void main(String[] arguments) throws Exception {
		String server = arguments[0];
		Path checkpoint = Path.of(arguments[1]);
		String reals = arguments[2];
		String model = arguments[3];
		long step = Long.parseLong(arguments[4]);
		System.out.println(new TrainingLoop(server, System.getenv("VERIDICAL_TOKEN"), model + " " + step)
			.evaluate(checkpoint, reals, model, step));
	}

	String evaluate(Path checkpoint, String reals, String model, long step) throws Exception {
		String generator = text(upload("/generators", checkpoint, model, step), "id");

		String job = text(post("/sampling-jobs", "sample", """
				{"generatorId": "%s", "poolName": "%s", "count": 300, "truncation": "none", "seed": 1}"""
			.formatted(generator, this.run + " (Java)")), "id");
		String sampled = until("/sampling-jobs/" + job, Set.of("done", "failed", "cancelled"), "done");

		String campaign = text(post("/campaigns", "draft", """
				{"title": "%s (Java)", "realPoolId": "%s", "conditions": [{"model": "%s", "poolId": "%s"}],
				 "protocol": {"procedure": "HYPE_infinity", "reals": 10, "fakes": 10, "practice": 2}}"""
			.formatted(this.run, reals, this.run, text(sampled, "poolId"))), "id");
		String at = "/campaigns/" + campaign;

		String rehearsal = text(post(at + "/rehearsals", "rehearse", """
				{"raters": 4, "badPercent": 0, "seed": "1"}"""), "id");
		until(at + "/rehearsals/" + rehearsal, Set.of("finished", "failed", "cancelled"), "finished");
		String scores = get("/campaigns/" + rehearsal + "/scores.json");

		post(at + "/launch", "launch", "{}");
		until(at, Set.of("live", "draft"), "live");
		return scores;
	}

	private String upload(String path, Path file, String model, long step) throws IOException, InterruptedException {
		String boundary = UUID.randomUUID().toString();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		String[] fields = { "name", this.run, "model", model, "step", Long.toString(step) };
		for (int i = 0; i < fields.length; i += 2) {
			body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
				.formatted(boundary, fields[i], fields[i + 1])
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
			.formatted(boundary, file.getFileName())
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(Files.readAllBytes(file));
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.header("Idempotency-Key", this.run + " upload (Java)")
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private String post(String path, String what, String json) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", this.run + " " + what + " (Java)")
			.POST(BodyPublishers.ofString(json)));
	}

	private String get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	private String until(String path, Set<String> over, String good) throws IOException, InterruptedException {
		while (true) {
			String state = get(path);
			String status = text(state, "status");
			if (over.contains(status)) {
				if (!status.equals(good)) {
					throw new IllegalStateException(path + ": " + state);
				}
				return state;
			}
			Thread.sleep(1000);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + "/api/v1" + path))
			.timeout(Duration.ofMinutes(5))
			.header("Authorization", "Bearer " + this.token);
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		for (int attempt = 1;; attempt++) {
			HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() < 400) {
				return answer.body();
			}
			long wait = answer.headers().firstValueAsLong("Retry-After").orElse(-1);
			if (wait < 0 || attempt == 5) {
				throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
			}
			Thread.sleep(wait * 1000);
		}
	}

	/**
	 * The first field of this name, which is the object's own: enough for ids and words;
	 * use a JSON reader for more.
	 */
	private static String text(String json, String field) {
		Matcher value = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
		if (!value.find()) {
			throw new IllegalStateException("No " + field + " in " + json);
		}
		return value.group(1);
	}

}
