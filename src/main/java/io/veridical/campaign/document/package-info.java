/**
 * A campaign's design as a document that is kept under version control, edited and taken
 * in again.
 */
@NamedInterface("document")
@NullMarked
package io.veridical.campaign.document;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
