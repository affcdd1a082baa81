package io.veridical.scoring;

import java.util.List;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scores by panel, for scripts.
 */
@RestController
class PanelScoresApi {

	private final PanelScores scores;

	PanelScoresApi(PanelScores scores) {
		this.scores = scores;
	}

	@GetMapping("/api/v1/campaigns/{id}/panels/scores")
	List<PanelScore> all(@PathVariable UUID id) {
		return this.scores.of(id);
	}

}
