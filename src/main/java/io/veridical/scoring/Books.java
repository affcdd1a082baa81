package io.veridical.scoring;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The books of the campaigns looked at last, as many as memory should hold.
 */
@Component
class Books {

	private final RaterFits fits;

	private final ScoringProperties properties;

	private final Map<UUID, CampaignBook> books = new LinkedHashMap<>(16, .75f, true);

	Books(RaterFits fits, ScoringProperties properties) {
		this.fits = fits;
		this.properties = properties;
	}

	synchronized CampaignBook of(Design design) {
		CampaignBook known = this.books.get(design.campaignId());
		if (known != null && known.isOf(design)) {
			return known;
		}
		CampaignBook book = new CampaignBook(design, this.fits, this.properties.margin());
		this.books.put(design.campaignId(), book);
		return book;
	}

	/**
	 * Forgets the books not looked at for longest, never the latest, until the rest has
	 * room.
	 */
	synchronized void tidy() {
		long size = this.books.values().stream().mapToLong(CampaignBook::size).sum();
		Iterator<CampaignBook> oldest = this.books.values().iterator();
		while (size > this.properties.keptJudgements() && this.books.size() > 1) {
			size -= oldest.next().size();
			oldest.remove();
		}
	}

}
