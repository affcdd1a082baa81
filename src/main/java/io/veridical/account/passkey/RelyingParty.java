package io.veridical.account.passkey;

import java.util.Set;

import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/**
 * The site that passkeys are made for: the configured one, or the one that the browser
 * asked. The browser signs which site it was on, so a page of another site gets nowhere
 * by naming ours.
 */
@Component
class RelyingParty implements WebAuthnRelyingPartyOperations {

	private final PasskeyOwners owners;

	private final Passkeys passkeys;

	private final PasskeyProperties properties;

	RelyingParty(PasskeyOwners owners, Passkeys passkeys, PasskeyProperties properties) {
		this.owners = owners;
		this.passkeys = passkeys;
		this.properties = properties;
	}

	@Override
	public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
			PublicKeyCredentialCreationOptionsRequest request) {
		return here().createPublicKeyCredentialCreationOptions(request);
	}

	@Override
	public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
		return here().registerCredential(request);
	}

	@Override
	public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
			PublicKeyCredentialRequestOptionsRequest request) {
		return here().createCredentialRequestOptions(request);
	}

	@Override
	public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
		return here().authenticate(request);
	}

	// a passkey stands in for name and password, so the device must know its owner
	private WebAuthnRelyingPartyOperations here() {
		UriComponents site = ServletUriComponentsBuilder.fromCurrentContextPath().replacePath(null).build();
		String host = (site.getHost() != null) ? site.getHost() : "localhost";
		String id = this.properties.rpId().isEmpty() ? host : this.properties.rpId();
		Set<String> origins = this.properties.origins().isEmpty() ? Set.of(site.toUriString())
				: this.properties.origins();
		Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(this.owners, this.passkeys,
				PublicKeyCredentialRpEntity.builder().id(id).name("Veridical").build(), origins);
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

}
