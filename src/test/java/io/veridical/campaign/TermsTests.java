package io.veridical.campaign;

import java.math.BigDecimal;
import java.util.Locale;

import io.veridical.campaign.UnusableDesign.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TermsTests {

	@Test
	void costIsRatersTimesConditionsTimesPayAndFee() {
		Terms terms = new Terms(50, null, pay("2.50", "USD", 12, "33.3"));

		// 2.50 x 1.333 = 3.3325; x 50 x 2 = 333.25
		assertThat(terms.estimate(2)).isEqualByComparingTo("333.25");
		assertThat(pay("2.50", "USD", 12, "33.3").cost(1)).isEqualTo("3.33");
		// 2.50 x 60 / 12
		assertThat(pay("2.50", "USD", 12, "0").hourly()).isEqualTo("12.50");
		assertThat(new Terms(null, null, pay("2.50", "USD", 12, "0")).estimate(2)).isNull();
		assertThat(new Terms(50).estimate(2)).isNull();
	}

	@Test
	void sumIsWrittenAsItsCurrencyIsWritten() {
		assertThat(pay("1234.5", "USD", 12, "0").written(new BigDecimal("1234.5"), Locale.ENGLISH))
			.isEqualTo("$1,234.50");
		assertThat(pay("300", "JPY", 12, "0").written(new BigDecimal("300"), Locale.ENGLISH)).isEqualTo("¥300");
		assertThat(pay("20", "CNY", 12, "0").written(new BigDecimal("20"), Locale.CHINESE)).isEqualTo("¥20.00");
	}

	@ParameterizedTest
	@CsvSource({ "0, USD, 12, 0, PAY_AMOUNT", "-1, USD, 12, 0, PAY_AMOUNT", "10001, USD, 12, 0, PAY_AMOUNT",
			"1.005, USD, 12, 0, PAY_AMOUNT", "1.5, JPY, 12, 0, PAY_AMOUNT", "1, usd, 12, 0, PAY_CURRENCY",
			"1, XXX, 12, 0, PAY_CURRENCY", "1, QQQ, 12, 0, PAY_CURRENCY", "1, USD, 0, 0, PAY_MINUTES",
			"1, USD, 601, 0, PAY_MINUTES", "1, USD, 12, -1, PAY_FEE", "1, USD, 12, 101, PAY_FEE",
			"1, USD, 12, 33.333, PAY_FEE" })
	void payThatCannotBeIsRefused(String amount, String currency, int minutes, String fee, Reason reason) {
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> pay(amount, currency, minutes, fee))
			.satisfies((refused) -> assertThat(refused.getDetailMessageCode())
				.isEqualTo(new UnusableDesign(reason, "").getDetailMessageCode()));
	}

	@Test
	void equalPayIsEqualHoweverItWasWritten() {
		assertThat(pay("2.5", "USD", 12, "30")).isEqualTo(pay("2.50", "USD", 12, "30.00"));
		assertThat(pay("2.5", "USD", 12, "30").feePercent()).isEqualTo("30");
	}

	@Test
	void textsAreParagraphsInTheReadersLanguage() {
		Bilingual both = new Bilingual(" One.\r\n\r\n Two. ", "一。");
		Bilingual english = new Bilingual("One.", " ");

		assertThat(both.paragraphs("en")).containsExactly("One.", "Two.");
		assertThat(both.paragraphs("zh")).containsExactly("一。");
		assertThat(english.paragraphs("zh")).isEmpty();
		assertThat(english.paragraphsAtLeast("zh")).containsExactly("One.");
		assertThat(texts(english).isHalfTranslated()).isTrue();
		assertThat(texts(both).isHalfTranslated()).isFalse();
		assertThat(new Terms(null, texts(new Bilingual(" ", null)), null)).isEqualTo(Terms.USUAL);
	}

	@Test
	void textIsPlainAndNoBook() {
		assertThat(new Bilingual("x".repeat(5000), null).en()).hasSize(5000);
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> new Bilingual("x".repeat(5001), null));
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(() -> new Bilingual(null, "a\u0000b"));
	}

	@Test
	void termsSurviveBeingStored() {
		JsonMapper mapper = JsonMapper.shared();
		Pay pay = new Pay(new BigDecimal("2.5"), "USD", 12, new BigDecimal("33.3"), new Bilingual("$1 for ten.", null));
		OwnTexts texts = texts(new Bilingual("One.\nTwo.", "一。"));

		assertThat(mapper.readValue(mapper.writeValueAsString(pay), Pay.class)).isEqualTo(pay);
		assertThat(mapper.readValue(mapper.writeValueAsString(texts), OwnTexts.class)).isEqualTo(texts);
		assertThat(mapper.writeValueAsString(texts)).isEqualTo("{\"purpose\":{\"en\":\"One.\\nTwo.\",\"zh\":\"一。\"}}");
	}

	private static OwnTexts texts(@Nullable Bilingual purpose) {
		return new OwnTexts(purpose, null, null, null, null);
	}

	private static Pay pay(String amount, String currency, int minutes, String fee) {
		return new Pay(new BigDecimal(amount), currency, minutes, new BigDecimal(fee), null);
	}

}
