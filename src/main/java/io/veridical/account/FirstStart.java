package io.veridical.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sees at each start to it that someone can sign in: by the password that was handed in,
 * or by a link printed in the log.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private final AccountProperties properties;

	private final Administration administration;

	private final SetUpLinks links;

	FirstStart(AccountProperties properties, Administration administration, SetUpLinks links) {
		this.properties = properties;
		this.administration = administration;
		this.links = links;
	}

	/** Before the first request can arrive. */
	@Override
	public void afterSingletonsInstantiated() {
		if (this.properties.hasAdminPassword()) {
			this.administration.setPassword(this.properties.adminPassword());
		}
	}

	/** Last, where it is seen, and when the port is known. */
	@EventListener
	void offerSetUp(ApplicationReadyEvent ready) {
		if (!this.administration.hasResearchers()) {
			log.warn(invitation(
					address(ready.getApplicationContext().getEnvironment()) + "/setup/" + this.links.renew()));
		}
	}

	private static String address(Environment environment) {
		String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
		return "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
	}

	private static String invitation(String link) {
		String rule = "=".repeat(Math.max(link.length(), 60) + 4);
		return """


				%s
				  No researcher can sign in yet. Open this link once to choose
				  the administrator's password:

				  %s

				  A restart prints a new link and ends this one. To choose the
				  password without a link, set VERIDICAL_ADMIN_PASSWORD.
				%s
				""".formatted(rule, link, rule);
	}

}
