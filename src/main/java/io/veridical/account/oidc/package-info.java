/**
 * Signing in with an account at an identity provider, by OpenID Connect.
 */
@NullMarked
package io.veridical.account.oidc;

import org.jspecify.annotations.NullMarked;
