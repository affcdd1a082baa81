package io.veridical.pool;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The researcher's list of pools, newest first.
 */
@Controller
class PoolList {

	private static final int POOLS = 20;

	private static final int PREVIEW = 8;

	private final ImagePools pools;

	private final Images images;

	PoolList(ImagePools pools, Images images) {
		this.pools = pools;
		this.images = images;
	}

	@GetMapping("/pools")
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		Page<ImagePool> found = this.pools.findAllByOrderByCreatedAtDesc(PageRequest.of(Math.max(1, page) - 1, POOLS));
		Map<UUID, List<Image>> previews = this.images
			.findByPoolIdInAndPositionLessThanOrderByPosition(found.map(ImagePool::getId).toList(), PREVIEW)
			.stream()
			.collect(Collectors.groupingBy(Image::getPoolId));
		model.addAttribute("pools", found.map((pool) -> new PoolSummary(pool, Fact.of(pool.getProvenance()),
				previews.getOrDefault(pool.getId(), List.of()))));
		model.addAttribute("paging", Paging.of(found));
		return "pool/list";
	}

}
