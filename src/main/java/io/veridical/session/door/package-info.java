/**
 * Who is let into a campaign: by what they bring, and by what they have passed before.
 */
@NullMarked
package io.veridical.session.door;

import org.jspecify.annotations.NullMarked;
