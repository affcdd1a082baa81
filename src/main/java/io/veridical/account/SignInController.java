package io.veridical.account;

import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {

	private final ObjectProvider<ClientRegistrationRepository> registrations;

	SignInController(ObjectProvider<ClientRegistrationRepository> registrations) {
		this.registrations = registrations;
	}

	@GetMapping("/sign-in")
	String signIn(Model model) {
		model.addAttribute("providers", providers());
		return "account/sign-in";
	}

	private List<Provider> providers() {
		return (this.registrations.getIfAvailable() instanceof Iterable<?> all)
				? StreamSupport.stream(all.spliterator(), false)
					.map(ClientRegistration.class::cast)
					.map((known) -> new Provider(known.getRegistrationId(), known.getClientName()))
					.toList()
				: List.of();
	}

	/**
	 * Somebody who vouches for researchers.
	 */
	record Provider(String id, String name) {
	}

}
