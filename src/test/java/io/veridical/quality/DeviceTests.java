package io.veridical.quality;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceTests {

	// user agents as the browsers of 2025 and 2026 send them
	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = {
			"'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', false, 16.67, 'Chrome, Linux, 60 Hz'",
			"'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', false, 6.94, 'Edge, Windows, 144 Hz'",
			"'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15', false, 8.33, 'Safari, macOS, 120 Hz'",
			"'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15', true, 16.67, 'Safari, iOS, 60 Hz'",
			"'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', false, 16.68, 'Firefox, Windows, 60 Hz'",
			"'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', true, 11.11, 'Chrome, Android, 90 Hz'",
			"'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1', true, , 'Chrome, iOS, ? Hz'",
			"'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', false, 16.67, 'Chrome, ChromeOS, 60 Hz'",
			"'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/120.0.0.0', false, 16.67, 'other, Linux, 60 Hz'",
			"'curl/8', false, , 'other, other, ? Hz'" })
	void familiesAreToldApart(String agent, boolean touch, Double refresh, String device) {
		JsonMapper mapper = JsonMapper.shared();
		assertThat(Device.of(mapper.createObjectNode().put("userAgent", agent).put("touch", touch), refresh).text())
			.isEqualTo(device);
	}

	@ParameterizedTest
	@CsvSource({ "Microsoft Edge, Windows, Edge", "Google Chrome, macOS, Chrome", "Chromium, Chrome OS, Chrome" })
	void whatABrowserSaysInPartsIsBelievedFirst(String brand, String platform, String browser) {
		String look = """
				{"userAgent": "something else", "userAgentData": {"platform": "%s",
				 "brands": [{"brand": "Not?A_Brand", "version": "24"}, {"brand": "%s", "version": "140"}]}}"""
			.formatted(platform, brand);
		Device device = Device.of(JsonMapper.shared().readTree(look), null);
		assertThat(device.browser()).isEqualTo(browser);
		assertThat(device.system()).isEqualTo(platform.replace(" ", ""));
	}

}
