/**
 * Past studies: judgements that were made elsewhere, read from a file, checked row by row
 * and made into a closed campaign.
 */
@ApplicationModule(allowedDependencies = { "campaign", "psychophysics" })
@NullMarked
package io.veridical.past;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
