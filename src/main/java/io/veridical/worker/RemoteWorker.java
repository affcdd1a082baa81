package io.veridical.worker;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/**
 * The whole of the program in the profile {@code worker}: neither web server nor
 * database, only a worker for a server elsewhere.
 */
@Profile("worker")
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ WorkerProperties.class, ServerProperties.class })
@Import({ OnnxRuntime.class, LoadedGenerators.class, SamplingWorker.class, WorkerPlan.class, WorkerLoop.class })
class RemoteWorker {

	private static final Log log = LogFactory.getLog(RemoteWorker.class);

	private static final int REFUSED = 2;

	private final ApplicationContext context;

	private final AtomicBoolean ending = new AtomicBoolean();

	RemoteWorker(ApplicationContext context) {
		this.context = context;
	}

	@Bean
	RemoteShards remoteShards(ServerProperties server) {
		return new RemoteShards(server, new SecureRandom());
	}

	/**
	 * Ends the process, since the server will refuse the next call as well.
	 */
	@EventListener
	void refused(ServerRefusal refusal) {
		if (this.ending.compareAndSet(false, true)) {
			log.error("The server refuses this worker, which ends: " + refusal.getMessage());
			end(REFUSED);
		}
	}

	/**
	 * Ends the process, as it was told to.
	 */
	@EventListener
	void idle(NothingToDo idle) {
		if (this.ending.compareAndSet(false, true)) {
			log.info(idle.getMessage());
			end(0);
		}
	}

	// not in this thread, for whose end the application waits
	private void end(int code) {
		Thread thread = new Thread(() -> System.exit(SpringApplication.exit(this.context, () -> code)), "ending");
		thread.setDaemon(false);
		thread.start();
	}

}
