package ir.peygir.staff.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session kept. What another version wrote, or nobody of ours, is as if it
 * were not there: the person signs in again instead of meeting a fault on every page.
 */
final class SessionBytes implements Converter<byte[], Object> {

	private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

	private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config
		.createFilter("maxdepth=30;maxarray=200000;java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
				+ "ir.peygir.staff.**;org.springframework.security.**;"
				+ "org.camunda.bpm.webapp.impl.security.auth.*;!*");

	@Override
	public Object convert(byte[] bytes) {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			stream.setObjectInputFilter(KNOWN);
			return stream.readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			LOG.info("An attribute of a session is not readable and is left out: {}", ex.getMessage());
			return null;
		}
	}

}
