package io.veridical.api;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one script may ask, and how long its requests are remembered.
 *
 * @param requests how many a minute by one token on one replica; 0 for no limit
 * @param remember how long the answer to a key is given again
 * @param silence after how long a request whose server fell silent is over
 */
@Validated
@ConfigurationProperties("veridical.api")
record ApiProperties(@DefaultValue("1200") @Min(0) int requests, @DefaultValue("24h") Duration remember,
		@DefaultValue("60s") Duration silence) {
}
