package io.veridical.past;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * One thing that is wrong with a judgement file, and where.
 *
 * @param line in the file, the header is 1
 * @param column by its name; null if it is the row as a whole
 * @param value what stands there, shortened
 * @param facts what else its sentence names
 */
record FileFault(long line, @Nullable String column, String value, Fault fault,
		List<Object> facts) implements MessageSourceResolvable {

	private static final int LONGEST = 80;

	FileFault {
		value = (value.length() <= LONGEST) ? value : value.substring(0, LONGEST) + "…";
	}

	@Override
	public String[] getCodes() {
		return new String[] { "past.fault." + this.fault.code() };
	}

	@Override
	public Object[] getArguments() {
		return this.facts.toArray();
	}

}
