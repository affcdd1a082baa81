package io.veridical.campaign.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.veridical.campaign.Bilingual;
import io.veridical.campaign.Entry;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Pay;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.pool.Truth;
import io.veridical.screening.Rule;
import io.veridical.screening.RuleSet;
import io.veridical.screening.Signal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published schema names the fields of the records, all of them and no others.
 */
class DocumentSchemaTests {

	private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
			Map.entry("pool", CampaignDocument.PoolReference.class), Map.entry("model", CampaignDocument.Model.class),
			Map.entry("HYPE_infinity", HypeInfinity.class), Map.entry("HYPE_time", HypeTime.class),
			Map.entry("catchTrials", CampaignDocument.Catches.class), Map.entry("gold", CampaignDocument.Gold.class),
			Map.entry("anchor", CampaignDocument.Anchor.class), Map.entry("admission", CampaignDocument.Entrance.class),
			Map.entry("passing", Passing.class), Map.entry("rules", RuleSet.class), Map.entry("rule", Rule.class),
			Map.entry("texts", OwnTexts.class), Map.entry("bilingual", Bilingual.class), Map.entry("pay", Pay.class));

	private final JsonNode schema = read();

	@Test
	void everyRecordIsDescribedFieldByField() {
		assertFields(this.schema, CampaignDocument.class);
		assertThat(this.schema.get("$defs").propertyNames()).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
		RECORDS.forEach((name, type) -> assertFields(this.schema.get("$defs").get(name), type));
	}

	@Test
	void everyWordIsListed() {
		assertWords("HYPE_time", "preset", HypeTime.presets());
		assertWords("HYPE_time", "unverified", words(UnverifiedTrials.values()));
		assertWords("HYPE_time", "masks", words(MaskKind.values()));
		assertWords("anchor", "truth", words(Truth.values()));
		assertWords("admission", "entry", words(Entry.values()));
		assertWords("rule", "signal", words(Signal.values()));
		assertWords("rule", "side", words(Rule.Side.values()));
	}

	@Test
	void versionIsTheOneThatIsWritten() {
		assertThat(this.schema.get("properties").get("version").get("const").asInt())
			.isEqualTo(CampaignDocument.VERSION);
	}

	private void assertFields(JsonNode part, Class<?> type) {
		List<String> fields = Stream
			.concat(Stream.of("procedure").filter((name) -> type == HypeTime.class || type == HypeInfinity.class),
					Arrays.stream(type.getRecordComponents()).map(DocumentSchemaTests::name))
			.toList();
		assertThat(part.get("properties").propertyNames()).as(type.getSimpleName())
			.containsExactlyInAnyOrderElementsOf(fields);
		assertThat(part.get("additionalProperties").asBoolean()).isFalse();
		part.get("required").forEach((name) -> assertThat(fields).contains(name.asString()));
	}

	private static String name(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null) ? named.value() : component.getName();
	}

	private void assertWords(String part, String field, List<String> words) {
		assertThat(this.schema.get("$defs").get(part).get("properties").get(field).get("enum"))
			.as("%s.%s in src/main/resources/schema/veridical.schema.json", part, field)
			.extracting(JsonNode::asString)
			.containsExactlyElementsOf(words);
	}

	private static List<String> words(Object[] values) {
		return Arrays.stream(values).map((value) -> JsonMapper.shared().valueToTree(value).asString()).toList();
	}

	private static JsonNode read() {
		try (InputStream file = DocumentSchemaTests.class.getResourceAsStream("/schema/veridical.schema.json")) {
			return JsonMapper.shared().readTree(Objects.requireNonNull(file));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
