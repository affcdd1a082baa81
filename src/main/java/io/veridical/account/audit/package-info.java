/**
 * The audit log: how entries are written, found and shown.
 */
@NullMarked
package io.veridical.account.audit;

import org.jspecify.annotations.NullMarked;
