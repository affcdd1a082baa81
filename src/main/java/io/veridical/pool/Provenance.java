package io.veridical.pool;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where the images of a pool come from, so that a score can be traced back to them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = RealImages.class, name = "real"),
		@JsonSubTypes.Type(value = Sampled.class, name = "sampled"),
		@JsonSubTypes.Type(value = GeneratedElsewhere.class, name = "generated-elsewhere") })
public sealed interface Provenance permits RealImages, Sampled, GeneratedElsewhere {

	/**
	 * Whether such images are real or fake.
	 */
	default Truth truth() {
		return (this instanceof RealImages) ? Truth.REAL : Truth.FAKE;
	}

}
