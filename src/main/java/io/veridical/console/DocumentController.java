package io.veridical.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.document.CampaignDocument;
import io.veridical.campaign.document.CampaignDocuments;
import io.veridical.campaign.document.DocumentRefused;

/**
 * A campaign's document as a file, the page that takes one in, and the button that makes
 * a copy.
 */
@Controller
class DocumentController {

	private static final int LONGEST_TITLE = 200;

	private final CampaignDocuments documents;

	private final CampaignPages pages;

	private final MessageSource messages;

	DocumentController(CampaignDocuments documents, CampaignPages pages, MessageSource messages) {
		this.documents = documents;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/campaigns/{id}/document.json")
	ResponseEntity<String> document(@PathVariable UUID id) {
		CampaignDocument document = this.documents.of(id, SchemaController.address());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(document.slug() + ".json").build().toString())
			.body(this.documents.write(document));
	}

	@GetMapping("/campaigns/from-document")
	ModelAndView form() {
		return new ModelAndView("console/from-document", "text", "");
	}

	@PostMapping("/campaigns/from-document")
	ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, Locale locale) throws IOException {
		String json = (file != null && !file.isEmpty()) ? new String(file.getBytes(), StandardCharsets.UTF_8) : text;
		try {
			return page(this.documents.take(this.documents.read(json)).getId());
		}
		catch (CampaignRefused | DocumentRefused ex) {
			ModelAndView page = new ModelAndView("console/from-document", "text", json);
			page.setStatus(ex.getStatusCode());
			page.addObject("refusal", said(ex, locale));
			return page;
		}
	}

	@PostMapping("/campaigns/{id}/duplicate")
	ModelAndView duplicate(@PathVariable UUID id, Locale locale) {
		try {
			String title = copied(this.documents.of(id, null).title(), this.messages, locale);
			return page(this.documents.duplicate(id, title).getId());
		}
		catch (CampaignRefused | DocumentRefused ex) {
			return this.pages.refused(id, said(ex, locale), ex.getStatusCode());
		}
	}

	/** The title of a copy, as long as a title may be. */
	static String copied(String title, MessageSource messages, Locale locale) {
		String copied = messages.getMessage("console.duplicate.copied", new Object[] { title }, locale);
		return (copied.length() <= LONGEST_TITLE) ? copied
				: copied(title.substring(0, title.offsetByCodePoints(title.length(), -1)), messages, locale);
	}

	private String said(ErrorResponseException ex, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(ex.getDetailMessageCode(),
				ex.getDetailMessageArguments(), ex.getMessage(), locale));
	}

	private static ModelAndView page(UUID id) {
		return new ModelAndView("redirect:/campaigns/" + id);
	}

}
