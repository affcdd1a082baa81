package io.veridical.scoring;

/**
 * How many raters lie at the ends of the exposures that their preset may ask for: what
 * they need may be shorter, or longer, than their value says.
 */
public record Limits(int atShortest, int atLongest) {

}
