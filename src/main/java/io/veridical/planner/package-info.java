/**
 * What a study will tell, and what it will take, before anybody is asked to judge.
 */
@ApplicationModule(allowedDependencies = { "statistics", "campaign", "scoring", "scoring :: plot" })
@NullMarked
package io.veridical.planner;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
