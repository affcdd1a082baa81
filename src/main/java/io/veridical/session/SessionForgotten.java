package io.veridical.session;

import java.util.UUID;

/**
 * A rater took back what was judged: in this transaction, whatever was made of it goes.
 */
public record SessionForgotten(UUID sessionId, UUID campaignId) {

}
