package io.veridical.account.oidc;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A user of a provider under the name of the researcher they are.
 */
class KnownUser extends DefaultOidcUser {

	private static final long serialVersionUID = 1L;

	private final String researcher;

	KnownUser(OidcUser user, String researcher) {
		super(AuthorityUtils.createAuthorityList("ROLE_RESEARCHER"), user.getIdToken(), user.getUserInfo());
		this.researcher = researcher;
	}

	@Override
	public String getName() {
		return this.researcher;
	}

}
