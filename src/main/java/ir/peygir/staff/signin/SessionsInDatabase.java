package ir.peygir.staff.signin;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Keeps sessions in the database, so that any node serves anyone and a restart signs
 * nobody out.
 */
@Configuration(proxyBeanMethods = false)
class SessionsInDatabase {

	/** Two requests of one page may write the same attribute at once. */
	private static final String WRITE_ON_H2 = "merge into %TABLE_NAME%_attributes"
			+ " (session_primary_id, attribute_name, attribute_bytes) key (session_primary_id, attribute_name)"
			+ " values (?, ?, ?)";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce(DataSource dataSource)
			throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(dataSource, (data) -> data.getDatabaseProductName());
		return (sessions) -> {
			if (product.equals("H2")) {
				sessions.setCreateSessionAttributeQuery(WRITE_ON_H2);
			}
			else {
				new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
			}
			sessions.setConversionService(bytes());
		};
	}

	static GenericConversionService bytes() {
		GenericConversionService bytes = new GenericConversionService();
		bytes.addConverter(Object.class, byte[].class, new SerializingConverter());
		bytes.addConverter(byte[].class, Object.class, new SessionBytes());
		return bytes;
	}

}
