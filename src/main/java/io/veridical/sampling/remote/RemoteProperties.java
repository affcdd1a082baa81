package io.veridical.sampling.remote;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What workers elsewhere may send.
 *
 * @param delivery the most bytes of one delivery, packed
 */
@ConfigurationProperties("veridical.sampling.remote")
record RemoteProperties(@DefaultValue("256MB") DataSize delivery) {
}
