/**
 * Plots as values: which marks lie where, computed here, drawn by one template, and made
 * files of their own as SVG, PNG and CSV. Knows nothing of campaigns.
 */
@NamedInterface("plot")
@NullMarked
package io.veridical.scoring.plot;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
