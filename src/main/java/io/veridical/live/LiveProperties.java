package io.veridical.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How closely campaigns are followed.
 *
 * @param lookEvery how often the database is asked for news of campaigns that somebody
 * looks at
 * @param heartbeat how long a stream is silent at most, less than any proxy waits
 * @param lasting after which time a stream ends, for the browser to begin another
 */
@ConfigurationProperties("veridical.live")
record LiveProperties(@DefaultValue("2s") Duration lookEvery, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("30m") Duration lasting) {

	LiveProperties {
		require("look-every", lookEvery);
		require("heartbeat", heartbeat);
		require("lasting", lasting);
	}

	private static void require(String name, Duration duration) {
		if (duration.toMillis() < 1) {
			throw new IllegalArgumentException(
					"veridical.live.%s is %s; it must be at least 1 ms".formatted(name, duration));
		}
	}

}
