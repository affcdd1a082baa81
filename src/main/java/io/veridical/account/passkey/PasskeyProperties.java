package io.veridical.account.passkey;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are made.
 *
 * @param rpId the domain they belong to, such as {@code veridical.example.org}; empty for
 * the host of each request
 * @param origins the addresses pages may be opened under, such as
 * {@code https://veridical.example.org}; empty for the origin of each request
 */
@ConfigurationProperties("veridical.passkeys")
record PasskeyProperties(@DefaultValue("") String rpId, @DefaultValue Set<String> origins) {
}
