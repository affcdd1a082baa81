package io.veridical.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.veridical.campaign.HypeTime;
import io.veridical.quality.TimingReport.Group;
import io.veridical.session.SessionStatus;
import io.veridical.session.ShownSizes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes down how a campaign showed its images, as a paragraph for the methods section of
 * a paper.
 */
@Component
class Methods {

	private final MessageSource messages;

	private final String version;

	Methods(MessageSource messages, @Value("${veridical.version}") String version) {
		this.messages = messages;
		this.version = version;
	}

	String paragraph(TimingReport report, Locale locale) {
		TrialCounts all = report.all();
		StringBuilder text = new StringBuilder();
		if (report.campaign().isPast()) {
			text.append(say(locale, "past", all.trials(), this.version));
		}
		else {
			text.append(shown(report, locale));
		}
		if (all.trials() > 0) {
			text.append(say(locale, "shares", ErrorLine.percent(all.verified(), all.trials()),
					ErrorLine.percent(all.bad(), all.trials()), ErrorLine.percent(all.unverified(), all.trials()),
					all.repeats(), report.interrupted()));
		}
		if (all.offFrames().count() > 0) {
			text.append(say(locale, "errors", Millis.tenths(all.offFrames().quantile(.5)),
					Millis.tenths(all.offFrames().quantile(.05)), Millis.tenths(all.offFrames().quantile(.95)),
					Millis.tenths(all.offRequest().quantile(.5)), Millis.tenths(all.offRequest().quantile(.05)),
					Millis.tenths(all.offRequest().quantile(.95))));
		}
		if (all.allOffFrames().count() > 0) {
			text.append(say(locale, "errors.all", all.allOffFrames().count(),
					Millis.tenths(all.allOffFrames().quantile(.05)), Millis.tenths(all.allOffFrames().quantile(.95)),
					Millis.tenths(all.allOffFrames().quantile(0)), Millis.tenths(all.allOffFrames().quantile(1))));
		}
		return text.toString().strip();
	}

	// what is known only of trials that were shown here
	private String shown(TimingReport report, Locale locale) {
		HypeTime protocol = report.protocol();
		TrialCounts all = report.all();
		StringBuilder text = new StringBuilder();
		text.append(say(locale, "protocol", this.version, protocol.preset(), say(locale, "preset." + protocol.preset()),
				protocol.blocks(), protocol.realsPerBlock(), protocol.fakesPerBlock(), protocol.practice(),
				protocol.feedback() ? 1 : 0));
		text.append(say(locale, "presentation", HypeTime.DIGITS, HypeTime.DIGIT_MILLIS, HypeTime.MASKS_PER_TRIAL,
				HypeTime.MASK_MILLIS, say(locale, "masks." + protocol.masks().text()),
				report.campaign().getStimulusEdge()));
		String masks = masksShown(report);
		text.append(say(locale, masks.isEmpty() ? "masks.unknown" : "masks", HypeTime.MASKS_PER_TRIAL,
				HypeTime.MASK_MILLIS, masks));
		text.append(sizes(report, locale));
		text.append(say(locale, "raters", report.sessions(SessionStatus.FINISHED),
				report.sessions(SessionStatus.UNUSABLE), report.sessions(SessionStatus.INCOMPATIBLE), all.trials()));
		if (all.trials() > 0) {
			text.append(say(locale, "devices", list(report.groups(), Device::browser),
					list(report.groups(), Device::system),
					list(report.groups(), (device) -> ((device.hertz() != null) ? device.hertz() : "?") + " Hz")));
		}
		text.append(say(locale, "rule", protocol.repeats()));
		text.append(say(locale, "unverified." + protocol.unverified().text()));
		return text.toString();
	}

	private String sizes(TimingReport report, Locale locale) {
		ShownSizes sizes = report.sizes();
		Double least = sizes.least();
		Double most = sizes.most();
		if (least == null || most == null) {
			return "";
		}
		return (sizes.smaller() == 0) ? say(locale, "sizes.full", sizes.trials())
				: say(locale, "sizes", ErrorLine.percent(sizes.smaller(), sizes.trials()), Math.round(least),
						Math.round(most), Math.round(100 * least / report.campaign().getStimulusEdge()));
	}

	// a mask lasts the whole frames nearest to what is meant, as in the page
	private static String masksShown(TimingReport report) {
		return report.groups()
			.stream()
			.map((group) -> group.device().hertz())
			.filter((hertz) -> hertz != null && hertz > 0)
			.distinct()
			.sorted()
			.map((hertz) -> "%s ms (%d Hz)".formatted(
					Millis.tenths(Math.max(1, Math.round(HypeTime.MASK_MILLIS * hertz / 1000.0)) * 1000.0 / hertz),
					hertz))
			.collect(Collectors.joining(", "));
	}

	private static String list(List<Group> groups, Function<Device, String> of) {
		Map<String, Long> sessions = groups.stream()
			.collect(Collectors.groupingBy((group) -> of.apply(group.device()), TreeMap::new,
					Collectors.summingLong((group) -> group.counts().sessions())));
		return sessions.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map((each) -> "%s (%d)".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining(", "));
	}

	private String say(Locale locale, String code, Object... arguments) {
		return this.messages.getMessage("quality.methods." + code, arguments, locale);
	}

}
