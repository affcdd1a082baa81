package io.veridical.quality;

import java.util.List;
import java.util.Locale;

import io.veridical.session.SessionRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On what a session was held, as far as its timing depends on it. Browsers and systems
 * are told apart by family only.
 *
 * @param browser {@code Chrome}, {@code Edge}, {@code Firefox}, {@code Safari} or
 * {@code other}
 * @param system {@code Windows}, {@code macOS}, {@code Linux}, {@code Android},
 * {@code iOS}, {@code ChromeOS} or {@code other}
 * @param hertz how many frames a second, to the nearest whole number; null if it was not
 * measured
 */
public record Device(String browser, String system, @Nullable Integer hertz) {

	private static final String OTHER = "other";

	/** Nothing is known: its device was never looked at. */
	public static final Device UNKNOWN = new Device(OTHER, OTHER, null);

	private static final List<Mark> BROWSERS = List.of(new Mark("Edg", "Edge"), new Mark("OPR/", OTHER),
			new Mark("SamsungBrowser", OTHER), new Mark("Firefox/", "Firefox"), new Mark("FxiOS", "Firefox"),
			new Mark("CriOS", "Chrome"), new Mark("Chrome/", "Chrome"), new Mark("Chromium/", "Chrome"),
			new Mark("Microsoft Edge", "Edge"), new Mark("Google Chrome", "Chrome"), new Mark("Chromium", "Chrome"),
			new Mark("Safari/", "Safari"));

	private static final List<Mark> SYSTEMS = List.of(new Mark("Android", "Android"), new Mark("iPhone", "iOS"),
			new Mark("iPad", "iOS"), new Mark("iOS", "iOS"), new Mark("CrOS", "ChromeOS"),
			new Mark("Chrome OS", "ChromeOS"), new Mark("ChromeOS", "ChromeOS"), new Mark("Windows", "Windows"),
			new Mark("Macintosh", "macOS"), new Mark("macOS", "macOS"), new Mark("Linux", "Linux"));

	/**
	 * On what a session was held, as the last look at its device found.
	 */
	public static Device of(SessionRow session, JsonMapper mapper) {
		SessionRow.Device look = session.device();
		return (look != null) ? of(mapper.readTree(look.result()), look.refreshMillis()) : UNKNOWN;
	}

	/**
	 * @param look what a page said when the device was looked at: {@code userAgent}, and
	 * {@code userAgentData} with {@code brands} and {@code platform} where a browser has
	 * it, which is believed first
	 * @param refreshMillis the time from frame to frame, null if it was not measured
	 */
	static Device of(JsonNode look, @Nullable Double refreshMillis) {
		String agent = look.path("userAgent").asString("");
		String brands = look.path("userAgentData").path("brands").toString();
		String platform = look.path("userAgentData").path("platform").asString("");
		return new Device(family(BROWSERS, brands, agent), system(look, platform, agent),
				(refreshMillis != null) ? (int) Math.round(1000 / refreshMillis) : null);
	}

	// iPads say that they are Macintoshes, but no Macintosh is touched
	private static String system(JsonNode look, String platform, String agent) {
		String system = family(SYSTEMS, platform, agent);
		return (system.equals("macOS") && look.path("touch").asBoolean(false)) ? "iOS" : system;
	}

	private static String family(List<Mark> marks, String... texts) {
		for (String text : texts) {
			for (Mark mark : marks) {
				if (text.contains(mark.text)) {
					return mark.family;
				}
			}
		}
		return OTHER;
	}

	/** The device in a few words, such as {@code Chrome, Windows, 60 Hz}. */
	public String text() {
		return String.format(Locale.ROOT, "%s, %s, %s Hz", this.browser, this.system,
				(this.hertz != null) ? this.hertz : "?");
	}

	private record Mark(String text, String family) {

	}

}
