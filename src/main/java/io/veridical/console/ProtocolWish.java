package io.veridical.console;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;

/**
 * A procedure and its numbers as somebody asks for them; what is left out is as in the
 * preset. A field of the other procedure is refused. <pre>
 * { "procedure": "HYPE_infinity", "reals": 50, "fakes": 50, "practice": 6, "feedback": false }
 * { "procedure": "HYPE_time", "preset": "hype-75", "blocks": 3, "realsPerBlock": 75, "fakesPerBlock": 75,
 *   "practice": 6, "feedback": true, "repeats": 45, "unverified": "refuse", "masks": "texture" }
 * </pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "procedure", visible = true, defaultImpl = HypeInfinityWish.class)
@JsonSubTypes({ @JsonSubTypes.Type(value = HypeInfinityWish.class, name = HypeInfinity.PROCEDURE),
		@JsonSubTypes.Type(value = HypeTimeWish.class, name = HypeTime.PROCEDURE) })
sealed interface ProtocolWish permits HypeInfinityWish, HypeTimeWish {

	/** What is asked for where nothing is said. */
	static ProtocolWish usual() {
		return HypeInfinityWish.USUAL;
	}

	/**
	 * The protocol that was asked for, or null and all that speaks against it.
	 */
	@Nullable Protocol read(Complaints complaints);

}
