package io.veridical.web;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A way into the application: what a controller is mapped to.
 */
record Route(HttpMethod method, String path) {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:([^{}]*(?:\\{[^}]*}[^{}]*)*))?}");

	static List<Route> of(RequestMappingHandlerMapping mappings) {
		return mappings.getHandlerMethods().keySet().stream().flatMap(Route::of).distinct().toList();
	}

	private static Stream<Route> of(RequestMappingInfo mapping) {
		List<HttpMethod> methods = mapping.getMethodsCondition()
			.getMethods()
			.stream()
			.map(RequestMethod::asHttpMethod)
			.toList();
		return new TreeSet<>(mapping.getPatternValues()).stream()
			.flatMap((path) -> (methods.isEmpty() ? List.of(HttpMethod.GET) : methods).stream()
				.map((method) -> new Route(method, path)));
	}

	/** An address that the path matches, of something that is not there. */
	String address() {
		return address((variable) -> "00000000-0000-0000-0000-000000000000");
	}

	/**
	 * An address that the path matches.
	 * @param values what stands for a variable that is no choice, format or number
	 */
	String address(UnaryOperator<String> values) {
		StringBuilder address = new StringBuilder();
		Matcher variable = VARIABLE.matcher(this.path);
		while (variable.find()) {
			variable.appendReplacement(address,
					Matcher.quoteReplacement(value(variable.group(1), variable.group(3), values)));
		}
		return variable.appendTail(address).toString();
	}

	private static String value(String name, String choice, UnaryOperator<String> values) {
		if (choice != null && choice.matches("[a-z|]+")) {
			return choice.split("\\|")[0];
		}
		if (name.matches("ending|format|kind")) {
			return "csv";
		}
		return (name.matches("position|number") || (choice != null && choice.contains("0-9"))) ? "0"
				: values.apply(name);
	}

	boolean isUnder(List<String> beginnings) {
		return beginnings.stream().anyMatch(this.path::startsWith);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
