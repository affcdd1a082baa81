package io.veridical.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where somebody is signed in.
 *
 * @param handle names it without telling the session's secret
 * @param browser such as Firefox; empty if not known
 * @param system such as Linux; empty if not known
 * @param address the network address it signed in from; empty if not known
 * @param here whether it is the one that asks
 */
record Device(String handle, String browser, String system, String address, Instant first, Instant last, boolean here) {

	/** The first that a browser's name for itself holds; each claims to be others too. */
	private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("edg", "Edge"),
			Map.entry("opr/", "Opera"), Map.entry("firefox", "Firefox"), Map.entry("chrome", "Chrome"),
			Map.entry("safari", "Safari"), Map.entry("curl", "curl"), Map.entry("python", "Python"));

	private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("android", "Android"),
			Map.entry("iphone", "iOS"), Map.entry("ipad", "iPadOS"), Map.entry("windows", "Windows"),
			Map.entry("mac os", "macOS"), Map.entry("cros", "ChromeOS"), Map.entry("linux", "Linux"));

	static String browser(String userAgent) {
		return first(BROWSERS, userAgent);
	}

	static String system(String userAgent) {
		return first(SYSTEMS, userAgent);
	}

	private static String first(List<Map.Entry<String, String>> names, String userAgent) {
		String lower = userAgent.toLowerCase(Locale.ROOT);
		return names.stream()
			.filter((name) -> lower.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

}
