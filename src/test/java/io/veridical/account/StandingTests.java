package io.veridical.account;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StandingTests {

	private static final UUID SOMEWHERE = new UUID(1, 2);

	@ParameterizedTest
	@EnumSource
	void roleMayWhatTheRolesBeforeItMay(Role role) {
		Standing standing = new Standing(null, "ada", SOMEWHERE, role, false);

		assertThat(Role.values())
			.allSatisfy((least) -> assertThat(standing.may(least)).isEqualTo(least.ordinal() <= role.ordinal()));
		assertThat(standing.authorities()).hasSize(role.ordinal() + 2).contains("ROLE_VIEWER", "ROLE_" + role);
	}

	@Test
	void whoeverIsNowhereMayNothing() {
		Standing standing = new Standing(null, "ada", null, null, true);

		assertThat(standing.may(Role.VIEWER)).isFalse();
		assertThat(standing.authorities()).containsExactly("ROLE_RESEARCHER", "ROLE_ADMINISTRATOR");
	}

	@Test
	void limitOnlyTakesAway() {
		Standing owner = new Standing(null, "ada", SOMEWHERE, Role.OWNER, true);
		Standing viewer = new Standing(null, "ada", SOMEWHERE, Role.VIEWER, false);

		assertThat(owner.atMost(Role.ANALYST)).isEqualTo(new Standing(null, "ada", SOMEWHERE, Role.ANALYST, false));
		assertThat(viewer.atMost(Role.OWNER)).isEqualTo(viewer);
	}

	@Test
	void roleWithoutWorkspaceIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Standing(null, "ada", null, Role.OWNER, false))
			.withMessageContaining("role=OWNER");
	}

}
