package io.veridical.account.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;

/**
 * The id of a researcher as authenticators keep it.
 */
final class Handles {

	private Handles() {
	}

	static Bytes of(UUID researcher) {
		return new Bytes(ByteBuffer.allocate(16)
			.putLong(researcher.getMostSignificantBits())
			.putLong(researcher.getLeastSignificantBits())
			.array());
	}

	/** Null if no handle of ours is like this. */
	static @Nullable UUID researcher(Bytes handle) {
		byte[] bytes = handle.getBytes();
		if (bytes.length != 16) {
			return null;
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new UUID(buffer.getLong(), buffer.getLong());
	}

}
