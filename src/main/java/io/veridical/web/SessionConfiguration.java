package io.veridical.web;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a researcher's session is kept in the database. One that another version of the
 * application wrote and this one cannot read is no session: its owner signs in again
 * instead of meeting an error on every page.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	// Spring Session looks for a bean of this name
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, new CautiousReading());
		return conversion;
	}

	// plain JDBC, since to open a session of JPA one must know who is signed in, which is
	// what is read here; and by a name of its own, since JPA lends its connections under
	// that of the database: a session is saved when the answer begins to leave, which for
	// a download is in the middle of a transaction that only reads
	@Bean(defaultCandidate = false)
	@SpringSessionDataSource
	DataSource sessionDataSource(DataSource database) {
		return new DelegatingDataSource(database);
	}

	@Bean(defaultCandidate = false)
	TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
		TransactionTemplate apart = new TransactionTemplate(new JdbcTransactionManager(sessions));
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return apart;
	}

	private static final class CautiousReading implements Converter<byte[], Object> {

		private final DeserializingConverter reading = new DeserializingConverter();

		@Override
		@SuppressWarnings("NullAway") // the interface allows null in its type variable
		public @Nullable Object convert(byte[] stored) {
			try {
				return this.reading.convert(stored);
			}
			catch (SerializationFailedException ex) {
				log.info("A session of another version is not readable; its owner signs in again");
				return null;
			}
		}

	}

}
