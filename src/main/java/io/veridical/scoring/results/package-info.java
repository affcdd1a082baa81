/**
 * What a campaign's scores say, in sentences, plots and tables, on a page and in files.
 */
@NamedInterface("results")
@NullMarked
package io.veridical.scoring.results;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
