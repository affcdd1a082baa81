package io.veridical.live;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.veridical.session.Attendance.Moment;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One stream to somebody who looks at a campaign. It says which version is the latest,
 * nothing of what is in it. What falls due while it is sending waits, the latest only: a
 * slow reader holds up nobody else.
 */
final class Viewer {

	private static final long RETRY_MILLIS = 3000;

	private final UUID campaignId;

	private final SseEmitter stream;

	private final BooleanSupplier welcome;

	private final Executor senders;

	private final AtomicBoolean sending = new AtomicBoolean();

	private volatile @Nullable Moment latest;

	private volatile boolean beatDue;

	private volatile boolean gone;

	private @Nullable String told;

	private boolean greeted;

	/**
	 * @param told the version that the page shows already; null for none
	 * @param welcome whether they may look at this moment
	 */
	Viewer(UUID campaignId, SseEmitter stream, @Nullable String told, BooleanSupplier welcome, Executor senders) {
		this.campaignId = campaignId;
		this.stream = stream;
		this.told = told;
		this.welcome = welcome;
		this.senders = senders;
	}

	UUID campaignId() {
		return this.campaignId;
	}

	SseEmitter stream() {
		return this.stream;
	}

	/** The campaign stands here now. */
	void tell(Moment moment) {
		if (!moment.equals(this.latest)) {
			this.latest = moment;
			wake();
		}
	}

	/** A sign of life is due. */
	void beat() {
		this.beatDue = true;
		wake();
	}

	/** End the stream; the browser begins another, if there is somewhere to. */
	void leave() {
		this.gone = true;
		this.stream.complete();
	}

	private boolean isDue() {
		return !this.gone && (this.beatDue || this.latest != null && news(this.latest));
	}

	private boolean news(Moment moment) {
		return !this.greeted || !moment.moving() || !moment.version().equals(this.told);
	}

	private void wake() {
		if (isDue() && this.sending.compareAndSet(false, true)) {
			this.senders.execute(this::send);
		}
	}

	private void send() {
		try {
			while (isDue()) {
				if (!this.welcome.getAsBoolean()) {
					leave();
					return;
				}
				sendWhatIsDue();
			}
		}
		catch (IOException | IllegalStateException ex) {
			leave();
		}
		catch (RuntimeException ex) {
			this.gone = true;
			this.stream.completeWithError(ex);
		}
		finally {
			this.sending.set(false);
		}
		wake();
	}

	private void sendWhatIsDue() throws IOException {
		this.beatDue = false;
		SseEmitter.SseEventBuilder event = SseEmitter.event();
		if (!this.greeted) {
			this.greeted = true;
			event.reconnectTime(RETRY_MILLIS);
		}
		Moment moment = this.latest;
		if (moment != null && !moment.version().equals(this.told)) {
			this.told = moment.version();
			event.id(moment.version()).name("version").data(moment.version());
		}
		else {
			event.comment("");
		}
		this.stream.send(event);
		if (moment != null && !moment.moving()) {
			this.stream.send(SseEmitter.event().name("over").data(moment.version()));
			leave();
		}
	}

}
