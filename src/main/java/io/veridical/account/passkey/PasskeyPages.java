package io.veridical.account.passkey;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Standing;

/**
 * A researcher's own passkeys.
 */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(ZoneOffset.UTC);

	private final Passkeys passkeys;

	private final CurrentWorkspace current;

	PasskeyPages(Passkeys passkeys, CurrentWorkspace current) {
		this.passkeys = passkeys;
		this.current = current;
	}

	@GetMapping
	String passkeys(Model model) {
		model.addAttribute("passkeys", own().stream().map(Line::of).toList());
		return "account/passkeys";
	}

	@PostMapping("/{id}/rename")
	String rename(@PathVariable String id, @RequestParam String label) {
		this.passkeys.rename(find(id), label);
		return "redirect:/account/passkeys";
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable String id) {
		this.passkeys.delete(find(id).getCredentialId());
		return "redirect:/account/passkeys";
	}

	private CredentialRecord find(String id) {
		return own().stream()
			.filter((passkey) -> passkey.getCredentialId().toBase64UrlString().equals(id))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No passkey " + id));
	}

	private List<CredentialRecord> own() {
		Standing standing = this.current.standing();
		UUID id = (standing != null) ? standing.researcherId() : null;
		if (id == null) {
			throw new AccessDeniedException("Only researchers have passkeys");
		}
		return this.passkeys.of(id);
	}

	/**
	 * A passkey as it is shown.
	 */
	record Line(String id, String label, String created, String used) {

		static Line of(CredentialRecord passkey) {
			return new Line(passkey.getCredentialId().toBase64UrlString(), String.valueOf(passkey.getLabel()),
					TIME.format(passkey.getCreated()), TIME.format(passkey.getLastUsed()));
		}

	}

}
