/**
 * Passkeys: signing in without a password.
 */
@NullMarked
package io.veridical.account.passkey;

import org.jspecify.annotations.NullMarked;
