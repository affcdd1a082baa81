package io.veridical.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A real browser with an authenticator of its own makes a passkey and signs in with it.
 */
class PasskeyTests extends RunningApplication {

	@Test
	void researcherSignsInWithAPasskeyMadeBefore() {
		Page page = context().newPage();
		authenticator(page);
		page.navigate("/sign-in");
		page.locator("#password").fill(PASSWORD);
		button(page, "Sign in").first().click();
		assertThat(page).hasURL(address() + "/campaigns");

		page.navigate("/account/passkeys");
		page.locator("#label").fill("Laptop");
		button(page, "Add a passkey").click();
		assertThat(page.locator("tbody th")).hasText("Laptop");

		button(page, "Sign out").click();
		page.navigate("/account/passkeys");
		assertThat(page).hasURL(address() + "/sign-in");
		button(page, "Sign in with a passkey").click();
		assertThat(page).hasURL(address() + "/campaigns");

		page.navigate("/account/passkeys");
		page.locator("summary").click();
		page.locator("td input[name=label]").fill("Old laptop");
		button(page, "Rename").click();
		assertThat(page.locator("tbody th")).hasText("Old laptop");
		page.locator("summary").click();
		button(page, "Remove the passkey Old laptop").click();
		assertThat(page.getByText("You have none yet.")).isVisible();

		button(page, "Sign out").click();
		page.navigate("/sign-in");
		button(page, "Sign in with a passkey").click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("No passkey of this site was accepted");
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static void authenticator(Page page) {
		CDPSession browser = page.context().newCDPSession(page);
		browser.send("WebAuthn.enable");
		JsonObject options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		JsonObject authenticator = new JsonObject();
		authenticator.add("options", options);
		browser.send("WebAuthn.addVirtualAuthenticator", authenticator);
	}

}
