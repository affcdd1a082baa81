package io.veridical.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.CampaignRefused;

/**
 * Gathers everything that is wrong with a wish, field by field, so that it is all said at
 * once.
 */
final class Complaints {

	private static final UUID NONE = new UUID(0, 0);

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

	private final List<Complaint> list = new ArrayList<>();

	List<Complaint> list() {
		return List.copyOf(this.list);
	}

	boolean isEmpty() {
		return this.list.isEmpty();
	}

	void add(String field, @Nullable String value, String code, @Nullable Object... arguments) {
		this.list.add(new Complaint(field, Texts.orElse(value, ""), code, arguments));
	}

	void addAll(Complaints others) {
		this.list.addAll(others.list);
	}

	/** Lets the domain say whether it takes a value. */
	void check(String field, String value, Function<String, ?> domain) {
		try {
			domain.apply(value);
		}
		catch (CampaignRefused ex) {
			add(field, value, ex);
		}
	}

	/** Reads a whole number and lets the domain say whether it takes it; 0 if not. */
	int number(String field, String value, IntFunction<?> domain) {
		try {
			int number = Integer.parseInt(value.strip());
			domain.apply(number);
			return number;
		}
		catch (NumberFormatException ex) {
			add(field, value, WHOLE.matcher(value.strip()).matches() ? "console.error.size" : "console.error.number",
					value);
		}
		catch (CampaignRefused ex) {
			add(field, value, ex);
		}
		return 0;
	}

	/** Reads a finite decimal number; null if it is none. */
	@Nullable Double decimal(String field, String value) {
		try {
			double number = new BigDecimal(value.strip()).doubleValue();
			if (Double.isFinite(number)) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// said below, as of what is no finite number
		}
		add(field, value, "console.error.decimal", value);
		return null;
	}

	/** Reads one of a few words; null if it is none of them. */
	<T> @Nullable T choice(String field, String value, T[] values, Function<T, String> word) {
		for (T each : values) {
			if (word.apply(each).equals(value)) {
				return each;
			}
		}
		add(field, value, "console.error.choice", value, Stream.of(values).map(word).collect(Collectors.joining(", ")));
		return null;
	}

	/** Reads the id of a pool; an id of nothing if it is none. */
	UUID id(String field, String value) {
		return id(field, value, "console.error.pool");
	}

	/** Reads an id; an id of nothing, and the complaint of that code, if it is none. */
	UUID id(String field, String value, String code) {
		try {
			return UUID.fromString(value.strip());
		}
		catch (IllegalArgumentException ex) {
			add(field, value, code, value);
			return NONE;
		}
	}

	private void add(String field, String value, CampaignRefused refusal) {
		Object[] arguments = refusal.getDetailMessageArguments();
		add(field, value, refusal.getDetailMessageCode(), (arguments != null) ? arguments : new Object[0]);
	}

	/**
	 * What is wrong with one value.
	 *
	 * @param code of the message that explains it
	 */
	record Complaint(String field, String value, String code, @Nullable Object[] arguments) {

	}

}
