package io.veridical.database;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;

/**
 * The database of one application context: made when first asked for, and the server kept
 * until the context is closed.
 */
class ContextDatabase implements DisposableBean {

	private @Nullable TestDatabase database;

	private @Nullable EmbeddedPostgres server;

	synchronized TestDatabase get() {
		if (this.database == null) {
			this.server = TestDatabase.server();
			this.database = TestDatabase.migrated();
		}
		return this.database;
	}

	@Override
	public synchronized void destroy() {
		if (this.server != null) {
			this.server.close();
			this.server = null;
		}
	}

}
