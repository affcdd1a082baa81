package io.veridical.campaign.document;

import java.util.stream.Collectors;

import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.document.DocumentRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes documents, and names what it does not know instead of passing over it.
 */
final class DocumentReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private DocumentReader() {
	}

	/**
	 * @throws DocumentRefused if it is no document, or one of a newer version
	 * @throws CampaignRefused if it holds a value that no campaign can have
	 */
	static CampaignDocument read(String json) {
		JsonNode tree = tree(json);
		JsonNode version = tree.get("version");
		if (version == null || !version.isIntegralNumber() || version.asLong() < 1) {
			throw new DocumentRefused(Reason.MISSING, "version");
		}
		if (version.asLong() > CampaignDocument.VERSION) {
			throw new DocumentRefused(Reason.NEWER, "version", version.asString(), CampaignDocument.VERSION);
		}
		try {
			return MAPPER.treeToValue(tree, CampaignDocument.class);
		}
		catch (JacksonException ex) {
			throw refusal(ex);
		}
	}

	static String write(CampaignDocument document) {
		return MAPPER.writeValueAsString(document);
	}

	private static JsonNode tree(String json) {
		try {
			JsonNode tree = MAPPER.readTree(json);
			if (tree.isObject()) {
				return tree;
			}
			throw new DocumentRefused(Reason.SYNTAX, "{ … }", 1, 1);
		}
		catch (StreamReadException ex) {
			throw new DocumentRefused(Reason.SYNTAX, "{ … }", ex.getLocation().getLineNr(),
					ex.getLocation().getColumnNr());
		}
		catch (JacksonException ex) {
			throw new DocumentRefused(Reason.SYNTAX, "{ … }", 1, 1);
		}
	}

	private static RuntimeException refusal(JacksonException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CampaignRefused || cause instanceof DocumentRefused) {
				return (RuntimeException) cause;
			}
		}
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return new DocumentRefused(Reason.UNKNOWN, path(ex),
					unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		return new DocumentRefused(Reason.UNUSABLE, path(ex), said(ex));
	}

	private static String said(JacksonException ex) {
		Throwable cause = ex.getCause();
		String message = (cause instanceof IllegalArgumentException) ? cause.getMessage() : ex.getOriginalMessage();
		String first = String.valueOf(message).lines().findFirst().orElse("");
		return first.replaceAll("`?(?:[a-z]+[.])+([A-Z][A-Za-z$]*)`?", "$1").replaceAll("[.]$", "");
	}

	private static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : ex.getPath()) {
			@Nullable String name = step.getPropertyName();
			if (name == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append((path.length() > 0) ? "." : "").append(name);
			}
		}
		return (path.length() > 0) ? path.toString() : "{ … }";
	}

}
