package io.veridical.campaign.document;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.veridical.campaign.Entry;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Passing;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.document.DocumentRefused.Reason;
import io.veridical.pool.Truth;
import io.veridical.screening.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a campaign that is frozen at launch, with pools by name and digest
 * instead of ids, so that another installation can take it in. What is left out is as
 * usual.
 *
 * @param schema where the schema of this version is published
 * @param version of this format, {@value #VERSION}
 * @param title what raters and researchers read
 * @param slug its part of the address for raters; made from the title if null
 * @param reals the pool of real images
 * @param conditions the models, in the order in which results name them
 * @param protocol the procedure with all its numbers
 * @param stimulusEdge width and height in pixels at which images are shown; 336 if null
 * @param catchTrials what is mixed into the counted trials; nothing if null
 * @param admission who may judge; whoever has the link if null
 * @param rules by which finished sessions count; the standard ones if null
 * @param tutorial labelled examples before practice; none if null
 * @param target counted raters wanted for each model; as many as come if null
 * @param texts what raters are told in its own words; the standard words if null
 * @param pay what raters are promised; nothing if null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignDocument(@JsonProperty("$schema") @Nullable String schema, int version, String title,
		@Nullable String slug, PoolReference reals, List<Model> conditions, Protocol protocol,
		@Nullable Integer stimulusEdge, @Nullable Catches catchTrials, @Nullable Entrance admission,
		@Nullable RuleSet rules, @Nullable Integer tutorial, @Nullable Integer target, @Nullable OwnTexts texts,
		@Nullable Pay pay) {

	/** The version that this code writes, and the newest it reads. */
	public static final int VERSION = 1;

	public CampaignDocument {
		needed("title", title);
		needed("reals", reals);
		needed("protocol", protocol);
		conditions = (conditions != null) ? List.copyOf(conditions) : List.of();
	}

	private static void needed(String field, @Nullable Object value) {
		if (value == null) {
			throw new DocumentRefused(Reason.MISSING, field);
		}
	}

	/** The same under another title, at an address of its own. */
	public CampaignDocument under(String otherTitle) {
		return new CampaignDocument(this.schema, this.version, otherTitle, null, this.reals, this.conditions,
				this.protocol, this.stimulusEdge, this.catchTrials, this.admission, this.rules, this.tutorial,
				this.target, this.texts, this.pay);
	}

	/**
	 * A model to be judged.
	 *
	 * @param model how it is called in the results
	 * @param pool of its fakes
	 */
	public record Model(String model, PoolReference pool) {

		public Model {
			needed("conditions.model", model);
			needed("conditions.pool", pool);
		}

	}

	/**
	 * An image pool, wherever it lies.
	 *
	 * @param name as it is called
	 * @param digest SHA-256 over the sorted SHA-256 of its images' pixels, each on a
	 * line; null for whatever is called so
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record PoolReference(String name, @Nullable String digest) {

		public PoolReference {
			needed("name", name);
		}

	}

	/**
	 * What is mixed into the counted trials.
	 *
	 * @param fakes gold: fakes that anybody sees through
	 * @param reals gold: reals that nobody doubts
	 * @param repeats images that come again
	 * @param anchors pools whose scores are known beforehand
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Catches(@Nullable Gold fakes, @Nullable Gold reals, @Nullable Integer repeats,
			@Nullable List<Anchor> anchors) {

	}

	/**
	 * Images whose answer anybody knows.
	 *
	 * @param count how many each session shows
	 */
	public record Gold(PoolReference pool, int count) {

		public Gold {
			needed("catchTrials.pool", pool);
		}

	}

	/**
	 * A model whose score is known, or reals in a model's place.
	 *
	 * @param truth what its images count as
	 * @param count how many each session shows
	 */
	public record Anchor(String name, PoolReference pool, Truth truth, int count) {

		public Anchor {
			needed("catchTrials.anchors.name", name);
			needed("catchTrials.anchors.pool", pool);
			needed("catchTrials.anchors.truth", truth);
		}

	}

	/**
	 * Who may judge.
	 *
	 * @param entry who is let in; whoever has the link if null
	 * @param qualification the address for raters of the qualification that they need;
	 * none if null
	 * @param passing of a qualification, what passes; null of a study
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Entrance(@Nullable Entry entry, @Nullable String qualification, @Nullable Passing passing) {

	}

}
