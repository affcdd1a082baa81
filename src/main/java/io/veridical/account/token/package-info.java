/**
 * Researchers' own tokens: how they are made, shown once, used and revoked.
 */
@NullMarked
@NamedInterface("token")
package io.veridical.account.token;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
