package io.veridical.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The browsers in which a researcher is signed in, on whatever replica.
 */
@Component
class Devices {

	private static final String USER_AGENT = "signed-in.browser";

	private static final String ADDRESS = "signed-in.address";

	private static final int LONGEST = 500;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	Devices(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** Keeps in a new session where it was begun. */
	@EventListener
	void remember(InteractiveAuthenticationSuccessEvent event) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletRequest request = attributes.getRequest();
			String agent = request.getHeader(HttpHeaders.USER_AGENT);
			request.getSession()
				.setAttribute(USER_AGENT, (agent != null) ? agent.substring(0, Math.min(agent.length(), LONGEST)) : "");
			request.getSession().setAttribute(ADDRESS, request.getRemoteAddr());
		}
	}

	/** Where somebody is signed in, here first, then the latest. */
	List<Device> of(String name, @Nullable String here) {
		return this.sessions.findByPrincipalName(name)
			.values()
			.stream()
			.map((session) -> device(session, here))
			.sorted(Comparator.comparing(Device::here).thenComparing(Device::last).reversed())
			.toList();
	}

	/** Signs out where it is wanted; returns in how many places. */
	int end(String name, @Nullable String here, Predicate<Device> wanted) {
		List<String> ids = this.sessions.findByPrincipalName(name)
			.values()
			.stream()
			.filter((session) -> wanted.test(device(session, here)))
			.map(Session::getId)
			.toList();
		ids.forEach(this.sessions::deleteById);
		return ids.size();
	}

	private static Device device(Session session, @Nullable String here) {
		String agent = session.getAttributeOrDefault(USER_AGENT, "");
		return new Device(handle(session.getId()), Device.browser(agent), Device.system(agent),
				session.getAttributeOrDefault(ADDRESS, ""), session.getCreationTime(), session.getLastAccessedTime(),
				session.getId().equals(here));
	}

	private static String handle(String id) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
