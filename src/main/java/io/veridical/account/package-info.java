/**
 * Researchers, how they sign in, and the administrator's token for scripts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
