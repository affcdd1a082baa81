/**
 * What every page and every answer share: layout, language, static files, security
 * headers and how errors look.
 */
@ApplicationModule(allowedDependencies = { "account", "account :: token" })
@NullMarked
package io.veridical.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
