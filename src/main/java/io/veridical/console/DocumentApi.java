package io.veridical.console;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.document.CampaignDocument;
import io.veridical.campaign.document.CampaignDocuments;

/**
 * Campaigns as documents, for scripts.
 */
@RestController
@RequestMapping("/api/v1/campaigns")
class DocumentApi {

	private final CampaignDocuments documents;

	private final ProgressCounting counting;

	private final JsonMapper mapper;

	private final MessageSource messages;

	DocumentApi(CampaignDocuments documents, ProgressCounting counting, JsonMapper mapper, MessageSource messages) {
		this.documents = documents;
		this.counting = counting;
		this.mapper = mapper;
		this.messages = messages;
	}

	@GetMapping("/{id}/document.json")
	CampaignDocument document(@PathVariable UUID id) {
		return this.documents.of(id, SchemaController.address());
	}

	@PostMapping("/documents")
	ResponseEntity<CampaignView> take(@RequestBody Map<String, Object> document) {
		return made(this.documents.take(this.documents.read(this.mapper.writeValueAsString(document))));
	}

	@PostMapping("/{id}/duplicate")
	ResponseEntity<CampaignView> duplicate(@PathVariable UUID id,
			@RequestBody(required = false) @Nullable CopyWish wish) {
		String title = (wish != null && wish.title != null) ? wish.title : DocumentController
			.copied(this.documents.of(id, null).title(), this.messages, LocaleContextHolder.getLocale());
		return made(this.documents.duplicate(id, title));
	}

	private ResponseEntity<CampaignView> made(Campaign campaign) {
		return ResponseEntity.created(URI.create("/api/v1/campaigns/" + campaign.getId()))
			.body(CampaignView.of(campaign, this.counting.images(campaign)));
	}

	/**
	 * A copy, as somebody asks for it.
	 *
	 * @param title its own; that of the original, marked as a copy, if left out
	 */
	record CopyWish(@Nullable String title) {

	}

}
