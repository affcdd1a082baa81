package io.veridical.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.veridical.VeridicalApplication;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Veridical in a process of its own, with its embedded database, as a researcher would
 * run it; it can be killed.
 */
final class RunningServer implements AutoCloseable {

	static final String TOKEN = "a-token-for-the-test-of-a-killed-server";

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final JsonMapper JSON = new JsonMapper();

	private final Process process;

	private final Path folder;

	private final URI address;

	private final HttpClient http = HttpClient.newHttpClient();

	private RunningServer(Process process, Path folder, URI address) {
		this.process = process;
		this.folder = folder;
		this.address = address;
	}

	static RunningServer start(Path folder) throws IOException {
		return start(folder, 0);
	}

	/** Starts on a port that is known, as after a restart. */
	static RunningServer start(Path folder, int port) throws IOException {
		return start(folder, port, Map.of());
	}

	/** Starts on a port with more variables of the environment. */
	static RunningServer start(Path folder, int port, Map<String, String> variables) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				VeridicalApplication.class.getName());
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("VERIDICAL_"));
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().put("VERIDICAL_DATA_DIR", folder.toString());
		builder.environment().put("VERIDICAL_DEMO", "false");
		builder.environment().put("VERIDICAL_ADMIN_TOKEN", TOKEN);
		builder.environment().putAll(variables);
		Process process = builder.redirectErrorStream(true).start();
		StringBuilder log = new StringBuilder();
		BufferedReader output = process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			log.append(line).append('\n');
			Matcher started = PORT.matcher(line);
			if (started.find()) {
				CompletableFuture.runAsync(() -> output.lines().forEach((ignored) -> {
				}));
				return new RunningServer(process, folder, URI.create("http://127.0.0.1:" + started.group(1)));
			}
		}
		throw new AssertionError("The server did not start:\n" + log);
	}

	URI address() {
		return this.address;
	}

	/**
	 * Imports two pools, launches a campaign of a hundred trials and seats a rater;
	 * returns the sitting's address.
	 */
	String openCampaign() throws IOException, InterruptedException {
		launch("""
				"procedure": "HYPE_infinity\"""");
		try (Rater rater = Rater.consenting(this.address, "crash", "steadfast")) {
			return rater.address();
		}
	}

	/**
	 * Imports two pools and launches a campaign.
	 * @param protocol its fields as JSON, without the braces
	 */
	void launch(String protocol) throws IOException, InterruptedException {
		String reals = importPool("Reals", "real", 0);
		String fakes = importPool("Fakes", "fake", 1);
		JsonNode campaign = send("POST", "/api/v1/campaigns", """
				{"slug": "crash", "title": "A server that dies", "realPoolId": "%s", "stimulusEdge": 64,
				 "conditions": [{"model": "noise", "poolId": "%s"}], "protocol": {%s},
				 "rules": {"preset": "none"}}""".formatted(reals, fakes, protocol));
		String id = campaign.get("id").asString();
		send("POST", "/api/v1/campaigns/" + id + "/launch", "");
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> send("GET", "/api/v1/campaigns/" + id, "").get("status").asString(), "LIVE"::equalsIgnoreCase);
	}

	String importPool(String name, String truth, int seed) throws IOException, InterruptedException {
		MultipartBody body = new MultipartBody().field("name", name)
			.field("truth", truth)
			.field("source", "drawn by the test")
			.field("model", "noise")
			.field("licence", "CC0-1.0")
			.file("file", "images.zip", Drawings.zip(60, seed));
		HttpResponse<String> reply = this.http.send(request("/api/v1/pools").header("Content-Type", body.contentType())
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
		return JSON.readTree(reply.body()).get("poolId").asString();
	}

	/** The judgements that a researcher exports, one JSON object each. */
	List<JsonNode> judgementsOf(String slug) throws IOException, InterruptedException {
		for (JsonNode campaign : send("GET", "/api/v1/campaigns", "")) {
			if (campaign.get("slug").asString().equals(slug)) {
				return send("GET", "/api/v1/campaigns/" + campaign.get("id").asString() + "/judgements.json", "")
					.valueStream()
					.toList();
			}
		}
		throw new AssertionError("There is no campaign " + slug);
	}

	/** Uploads a generator and returns its id. */
	String generator(String name, byte[] file) throws IOException, InterruptedException {
		MultipartBody body = new MultipartBody().field("name", name).file("file", name + ".onnx", file);
		HttpResponse<String> reply = this.http
			.send(request("/api/v1/generators").header("Content-Type", body.contentType())
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
		return JSON.readTree(reply.body()).get("id").asString();
	}

	JsonNode send(String method, String path, String json) throws IOException, InterruptedException {
		HttpRequest.BodyPublisher body = json.isEmpty() ? HttpRequest.BodyPublishers.noBody()
				: HttpRequest.BodyPublishers.ofString(json);
		HttpResponse<String> reply = this.http.send(
				request(path).header("Content-Type", "application/json").method(method, body).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(reply.statusCode()).as(method + " " + path + ": " + reply.body()).isBetween(200, 299);
		return JSON.readTree(reply.body().isEmpty() ? "{}" : reply.body());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).header("Authorization", "Bearer " + TOKEN);
	}

	/** SIGKILL to the application; its database lives on. */
	void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** SIGKILL to the application and to every process of its database. */
	void killWithItsDatabase() {
		List<ProcessHandle> database = ProcessHandle.allProcesses().filter(this::worksInOurFolder).toList();
		assertThat(database).as("processes of the database").isNotEmpty();
		database.stream()
			.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
			.toList()
			.forEach(ProcessHandle::destroyForcibly);
		kill();
	}

	private boolean worksInOurFolder(ProcessHandle candidate) {
		return candidate.pid() != this.process.pid()
				&& candidate.info().commandLine().orElse("").contains(this.folder.toString());
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
	}

}
