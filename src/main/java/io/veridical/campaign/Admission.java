package io.veridical.campaign;

import java.util.UUID;

import io.veridical.campaign.UnusableDesign.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who may judge: who is let in, and what they must have passed before.
 *
 * @param qualificationId the qualification that raters need; null for none
 * @param passing if the campaign is itself a qualification, what passes; null if it is a
 * study
 */
@Embeddable
public record Admission(@Enumerated(EnumType.STRING) @Column(name = "entry") Entry entry,
		@Nullable UUID qualificationId, @JdbcTypeCode(SqlTypes.JSON) @Nullable Passing passing) {

	public Admission {
		if (qualificationId != null && passing != null) {
			throw new UnusableDesign(Reason.QUALIFICATION_NEEDS_ANOTHER, qualificationId);
		}
	}

	/** A study for whoever has the link. */
	public static Admission open() {
		return new Admission(Entry.ANYONE, null, null);
	}

	/** Refuses a qualification whose protocol is not one of right and wrong. */
	void check(Protocol protocol) {
		if (this.passing != null && !(protocol instanceof HypeInfinity)) {
			throw new UnusableDesign(Reason.QUALIFICATION_IS_TIMED, protocol.procedureName());
		}
	}

	/** Whether the same person can come again, unknown. */
	public boolean unprotected() {
		return this.entry == Entry.ANYONE;
	}

}
