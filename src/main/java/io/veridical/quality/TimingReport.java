package io.veridical.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeTime;
import io.veridical.session.SessionRow;
import io.veridical.session.SessionStatus;
import io.veridical.session.ShownSizes;
import io.veridical.session.TimedTrial;
import io.veridical.session.Timing;
import tools.jackson.databind.json.JsonMapper;

/**
 * How exactly a campaign's images were shown, gathered session by session and trial by
 * trial: what is kept grows with the kinds of devices and not with the trials, but for
 * one entry a session.
 */
public final class TimingReport {

	private static final int WORST = 10;

	private final Campaign campaign;

	private final HypeTime protocol;

	private final TrialCounts all = new TrialCounts();

	private final Map<Device, TrialCounts> byDevice = new HashMap<>();

	private final Map<SessionStatus, Integer> statuses = new TreeMap<>();

	private final Map<String, Integer> refusals = new TreeMap<>();

	private final Map<String, Device> devices = new HashMap<>();

	private final PriorityQueue<WorstSession> worst = new PriorityQueue<>(
			Comparator.comparingDouble(WorstSession::share).thenComparingInt(WorstSession::bad));

	private long interrupted;

	private ShownSizes sizes = ShownSizes.UNKNOWN;

	TimingReport(Campaign campaign) {
		this.campaign = campaign;
		this.protocol = (HypeTime) campaign.getProtocol();
	}

	void add(SessionRow session, JsonMapper mapper) {
		SessionRow.Device look = session.device();
		Device device = Device.of(session, mapper);
		this.statuses.merge(session.status(), 1, Integer::sum);
		if (look != null && !look.suitable()) {
			look.reasons().forEach((reason) -> this.refusals.merge(reason, 1, Integer::sum));
		}
		if (session.status() == SessionStatus.INCOMPATIBLE) {
			return;
		}
		this.interrupted += session.interrupted();
		this.devices.put(session.sessionId(), device);
		if (session.judgements() + session.interrupted() > 0) {
			this.all.addSession();
			of(device).addSession();
			keepIfWorst(new WorstSession(session.sessionId(), Objects.requireNonNullElse(session.model(), ""),
					session.status(), device, session.judgements() + session.interrupted(),
					session.bad() + session.interrupted()));
		}
	}

	private void keepIfWorst(WorstSession session) {
		if (session.bad() > 0) {
			this.worst.add(session);
			if (this.worst.size() > WORST) {
				this.worst.remove();
			}
		}
	}

	void add(ShownSizes sizes) {
		this.sizes = sizes;
	}

	void add(TimedTrial trial) {
		Device device = this.devices.get(trial.sessionId().toString());
		if (device != null) {
			this.all.add(trial.timing());
			of(device).add(trial.timing());
		}
	}

	/** A trial of a past study: nothing is known of its device. */
	void add(Timing timing) {
		this.all.add(timing);
		of(Device.UNKNOWN).add(timing);
	}

	private TrialCounts of(Device device) {
		return this.byDevice.computeIfAbsent(device, (any) -> new TrialCounts());
	}

	/** The campaign it is about. */
	public Campaign campaign() {
		return this.campaign;
	}

	/** How the images were to be shown. */
	public HypeTime protocol() {
		return this.protocol;
	}

	/** All trials of all sessions that were not withdrawn or turned away. */
	public TrialCounts all() {
		return this.all;
	}

	/** The same by kind of device, the one with the most trials first. */
	public List<Group> groups() {
		return this.byDevice.entrySet()
			.stream()
			.map((entry) -> new Group(entry.getKey(), entry.getValue()))
			.filter((group) -> group.counts().sessions() > 0)
			.sorted(Comparator.comparingLong((Group group) -> group.counts().trials())
				.reversed()
				.thenComparing((group) -> group.device().text()))
			.toList();
	}

	/** The sessions with the greatest shares of bad trials, the worst first. */
	public List<WorstSession> worst() {
		return this.worst.stream().sorted(Objects.requireNonNull(this.worst.comparator()).reversed()).toList();
	}

	/** How many sessions there are of a status. */
	public int sessions(SessionStatus status) {
		return this.statuses.getOrDefault(status, 0);
	}

	/** How often each reason turned a device away at the last look at it. */
	public Map<String, Integer> refusals() {
		return this.refusals;
	}

	/** How large the images were shown. */
	public ShownSizes sizes() {
		return this.sizes;
	}

	/** How many trials were left before the answer: bad, and not judged. */
	public long interrupted() {
		return this.interrupted;
	}

	/** A kind of device and its trials. */
	public record Group(Device device, TrialCounts counts) {

	}

}
