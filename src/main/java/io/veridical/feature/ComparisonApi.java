package io.veridical.feature;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.veridical.pool.ImagePools;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Metrics of pools for scripts: order them, then ask until they are there.
 */
@RestController
@RequestMapping("/api/v1/pools/{id}/metrics")
class ComparisonApi {

	private final Comparisons comparisons;

	private final ImagePools pools;

	ComparisonApi(Comparisons comparisons, ImagePools pools) {
		this.comparisons = comparisons;
		this.pools = pools;
	}

	@GetMapping
	List<Comparison> list(@PathVariable UUID id) {
		this.pools.findById(id).orElseThrow();
		return this.comparisons.of(id);
	}

	@GetMapping("/{comparison}")
	Comparison show(@PathVariable UUID id, @PathVariable UUID comparison) {
		return this.comparisons.find(comparison).filter((found) -> found.fakePoolId().equals(id)).orElseThrow();
	}

	@PostMapping
	ResponseEntity<Comparison> order(@PathVariable UUID id, @RequestBody ComparisonOrder order) {
		UUID comparison = this.comparisons.order(id, order);
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/pools/" + id + "/metrics/" + comparison))
			.body(show(id, comparison));
	}

}
