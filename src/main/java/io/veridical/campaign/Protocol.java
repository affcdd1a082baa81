package io.veridical.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The procedure raters go through, with every number that shapes it; scores of different
 * protocols are never ranked together.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "procedure")
@JsonSubTypes(@JsonSubTypes.Type(value = HypeInfinity.class, name = HypeInfinity.PROCEDURE))
public sealed interface Protocol permits HypeInfinity {

}
