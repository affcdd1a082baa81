package io.veridical.pool;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pools for scripts.
 */
@RestController
@RequestMapping("/api/v1/pools")
class PoolApi {

	private final ImagePools pools;

	PoolApi(ImagePools pools) {
		this.pools = pools;
	}

	@GetMapping
	List<PoolView> list() {
		return this.pools.findAllByOrderByCreatedAtDesc().stream().map(PoolView::of).toList();
	}

	@GetMapping("/{id}")
	PoolView pool(@PathVariable UUID id) {
		return this.pools.findById(id).map(PoolView::of).orElseThrow(() -> new NoSuchElementException("No pool " + id));
	}

}
