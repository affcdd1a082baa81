package io.veridical.account;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Somebody as they stand at this request. Made anew for each and never stored, so that
 * whoever loses a role has lost it at their next click.
 */
public final class PresentAuthentication implements Authentication {

	private static final long serialVersionUID = 1L;

	private final transient Standing standing;

	private final transient @Nullable Object principal;

	private final transient @Nullable Object details;

	/**
	 * @param principal what they signed in with, where a filter asks for it
	 */
	public PresentAuthentication(Standing standing, @Nullable Object principal, @Nullable Object details) {
		this.standing = standing;
		this.principal = principal;
		this.details = details;
	}

	public Standing standing() {
		return this.standing;
	}

	@Override
	public String getName() {
		return this.standing.name();
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return AuthorityUtils.createAuthorityList(this.standing.authorities());
	}

	@Override
	public @Nullable Object getPrincipal() {
		return this.principal;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public @Nullable Object getDetails() {
		return this.details;
	}

	@Override
	public boolean isAuthenticated() {
		return true;
	}

	@Override
	public void setAuthenticated(boolean authenticated) {
		throw new IllegalArgumentException("A standing is what it is for one request; read another one");
	}

}
