/**
 * The database that is there without being asked for: PostgreSQL's own programs, unpacked
 * beside the data, started, found again and stopped with the application.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.veridical.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
