package io.veridical.campaign;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whose judgements a campaign holds: people's here, people's elsewhere, or nobody's.
 */
@MappedSuperclass
abstract class Descent {

	/** What every rehearsal's title begins with, in whichever language it is read. */
	private static final String MARK = "Simulated: ";

	private static final int LONGEST_TITLE = 200;

	@TenantId
	private @Nullable UUID workspaceId;

	@Enumerated(EnumType.STRING)
	@Column(updatable = false)
	private Origin origin = Origin.RUN;

	@Column(updatable = false)
	private @Nullable UUID rehearsalOf;

	void descend(Origin origin, @Nullable UUID rehearsalOf) {
		this.origin = origin;
		this.rehearsalOf = rehearsalOf;
	}

	/** Stay in the workspace of another campaign, whoever copies it. */
	void stayWith(Descent original) {
		this.workspaceId = original.workspaceId;
	}

	static String simulated(String title) {
		String marked = title.startsWith(MARK) ? title : MARK + title;
		return (marked.length() <= LONGEST_TITLE) ? marked
				: marked.substring(0, marked.offsetByCodePoints(0, marked.codePointCount(0, LONGEST_TITLE - 1))) + "…";
	}

	/** Whether its judgements were made elsewhere: then it has no pools and images. */
	public boolean isPast() {
		return this.origin == Origin.PAST;
	}

	/** Whether only simulated raters judge it: nothing it says is of people. */
	public boolean isRehearsal() {
		return this.origin == Origin.REHEARSAL;
	}

	/** The campaign that a rehearsal is a copy of; null of any other. */
	public @Nullable UUID getRehearsalOf() {
		return this.rehearsalOf;
	}

}
