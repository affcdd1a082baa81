package io.veridical.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.veridical.campaign.Campaign;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lets simulated raters into rehearsals, and nobody else: by a key that only the run of a
 * rehearsal knows, and only as long as it runs.
 */
@Component
public class RehearsalDoor {

	/** The header that carries the key. */
	public static final String KEY = "Veridical-Rehearsal";

	private static final int KEY_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final Map<UUID, String> keys = new ConcurrentHashMap<>();

	/**
	 * Open the door of a rehearsal.
	 * @return the key
	 */
	public String open(UUID campaignId) {
		byte[] key = new byte[KEY_BYTES];
		this.random.nextBytes(key);
		String text = HexFormat.of().formatHex(key);
		this.keys.put(campaignId, text);
		return text;
	}

	/**
	 * From now on nobody comes in.
	 */
	public void shut(UUID campaignId) {
		this.keys.remove(campaignId);
	}

	/**
	 * Whether whoever asks may come to this campaign: anybody, unless it is a rehearsal.
	 */
	boolean admits(Campaign campaign, HttpServletRequest request) {
		return !campaign.isRehearsal() || fits(this.keys.get(campaign.getId()), request.getHeader(KEY));
	}

	private static boolean fits(@Nullable String key, @Nullable String shown) {
		return key != null && shown != null
				&& MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
	}

}
