package io.veridical.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The names are those of the archives in the artifacts of version 18.6.0.
 */
class PostgresBinariesTests {

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, postgres-linux-x86_64.txz", "Linux, aarch64, postgres-linux-arm_64.txz",
			"Mac OS X, x86_64, postgres-darwin-x86_64.txz", "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
			"Windows 11, amd64, postgres-windows-x86_64.txz" })
	void archiveIsNamedBySystemAndProcessor(String system, String processor, String archive) {
		assertThat(PostgresBinaries.archiveNames(system, processor)).first().isEqualTo(archive);
	}

	@Test
	void machineWithoutAnArchiveIsNamed() {
		assertThatExceptionOfType(DatabaseStartFailure.NoBinaries.class)
			.isThrownBy(() -> PostgresBinaries.forMachine("AIX", "ppc64"))
			.withMessage("This build holds no PostgreSQL for AIX on ppc64.");
	}

}
