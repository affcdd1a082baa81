package io.veridical.export;

import io.veridical.quality.Device;
import io.veridical.quality.TrialCounts;
import org.jspecify.annotations.Nullable;

/**
 * The trials of one kind of device.
 *
 * @param device null for all of them together
 */
record TimingLine(@Nullable Device device, TrialCounts counts) {

}
