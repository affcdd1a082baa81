package io.veridical.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A campaign's design as values by name, for the audit log.
 */
final class DesignRecord {

	private DesignRecord() {
	}

	static Map<String, ?> of(Campaign campaign) {
		Map<String, Object> design = new LinkedHashMap<>();
		design.put("slug", campaign.getSlug());
		design.put("title", campaign.getTitle());
		design.put("protocol", campaign.getProtocol());
		if (!campaign.isPast()) {
			design.put("realPool", campaign.getRealPoolId());
			design.put("edge", campaign.getStimulusEdge());
			design.put("catchTrials", campaign.getCatchTrials());
			design.put("admission", campaign.getAdmission());
			design.put("rules", campaign.getRules());
			design.put("terms", campaign.getTerms());
		}
		design.put("conditions",
				campaign.isPast() ? List.of()
						: campaign.getConditions()
							.stream()
							.map((condition) -> new DraftCondition(condition.getModel(), condition.getPoolId()))
							.toList());
		return design;
	}

}
