package io.veridical.database;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every application context of the tests a migrated database of its own, made when
 * its data source is. What a test names itself, in
 * {@code @SpringBootTest(properties = ...)} for instance, goes first.
 */
record TestDatabaseCustomizer() implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		MutablePropertySources sources = context.getEnvironment().getPropertySources();
		ContextDatabase database = new ContextDatabase();
		// the first to be registered is the last to be destroyed, after the connection
		// pool
		((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("contextDatabase", database);
		PropertySource<?> source = new TestDatabaseProperties(database);
		if (sources.contains(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)) {
			sources.addBefore(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, source);
		}
		else {
			sources.addFirst(source);
		}
	}

	private static final class TestDatabaseProperties extends PropertySource<ContextDatabase> {

		TestDatabaseProperties(ContextDatabase database) {
			super("testDatabase", database);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return switch (name) {
				case "spring.datasource.url" -> this.source.get().url();
				case "spring.datasource.username" -> this.source.get().username();
				case "spring.datasource.password" -> this.source.get().password();
				case "spring.datasource.hikari.minimum-idle" -> "1";
				case "spring.test.database.replace" -> "none";
				case "veridical.data-dir" -> "target/test-data";
				case "veridical.demo", "veridical.worker.enabled" -> "false";
				default -> null;
			};
		}

	}

}
