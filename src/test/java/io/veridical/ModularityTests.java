package io.veridical;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * Keeps the modules to the dependencies that their package-infos declare, without cycles.
 */
class ModularityTests {

	@Test
	void modulesDependOnlyOnWhatTheyDeclare() {
		ApplicationModules.of(VeridicalApplication.class).verify();
	}

}
