/**
 * The judgements of a campaign in memory: dense numbers in primitive arrays, of which
 * only what is new is read again. Plain Java.
 */
@NullMarked
package io.veridical.scoring.ledger;

import org.jspecify.annotations.NullMarked;
