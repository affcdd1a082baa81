package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import io.veridical.rater.RaterMark;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In which browser each session began, by a digest of the random mark that the browser
 * keeps: two raters with one browser are told, and nothing else of it is kept.
 */
@Repository
class Browsers {

	private final JdbcClient jdbc;

	Browsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever goes on in another browser stays with the first. */
	void note(UUID sessionId, RaterMark browser) {
		this.jdbc.sql("update rater_session set browser = :browser where id = :id and browser is null")
			.param("browser", sha256(browser.externalId()))
			.param("id", sessionId)
			.update();
	}

	private static String sha256(String mark) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
