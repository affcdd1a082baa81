package io.veridical.console;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.console.CampaignProgress.ConditionCounts;

/**
 * What a campaign costs, the platform's fee included, in sums as they are written.
 *
 * @param amount for each rater
 * @param hourly what that is by the hour
 * @param each what one rater costs
 * @param estimate what all raters will cost; null without a target
 * @param paid how many raters are paid by now: those who finished, whether they count or
 * not, and those whose session turned out unusable
 * @param soFar what they cost
 * @param plan where the planner takes these values
 */
record CostLine(String amount, int minutes, String hourly, String fee, String each, @Nullable String estimate, int paid,
		String soFar, String plan) {

	static @Nullable CostLine of(Campaign campaign, CampaignProgress progress, Locale locale) {
		Pay pay = campaign.getTerms().pay();
		if (pay == null) {
			return null;
		}
		int conditions = progress.conditions().size();
		BigDecimal estimate = campaign.getTerms().estimate(conditions);
		int paid = progress.conditions().stream().mapToInt(CostLine::paid).sum();
		return new CostLine(pay.written(pay.amount(), locale), pay.minutes(), pay.written(pay.hourly(), locale),
				pay.feePercent().toPlainString(), pay.written(pay.cost(1), locale),
				(estimate != null) ? pay.written(estimate, locale) : null, paid, pay.written(pay.cost(paid), locale),
				plan(campaign, conditions, pay));
	}

	private static int paid(ConditionCounts counts) {
		return counts.finished() + counts.unusable();
	}

	private static String plan(Campaign campaign, int conditions, Pay pay) {
		Protocol protocol = campaign.getProtocol();
		Integer target = campaign.getTerms().target();
		return "/planner?raters=%d&images=%d&models=%d&base=%s&bonus=0&fee=%s&seconds=%s".formatted(
				(target != null) ? Math.max(2, target) : 30, protocol.trials(), Math.max(1, conditions),
				pay.amount().toPlainString(), pay.feePercent().toPlainString(),
				BigDecimal.valueOf(Math.max(1, Math.round(600.0 * pay.minutes() / protocol.trials())), 1)
					.toPlainString());
	}

}
