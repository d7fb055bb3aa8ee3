package ir.peygir.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses of our pages as others see them.
 */
@Component
public class Links {

	private final String base;

	/**
	 * @param base where citizens reach this server, from {@code PEYGIR_BASE_URL}
	 */
	Links(@Value("${peygir.base-url}") String base) {
		this.base = base.replaceAll("/+$", "");
	}

	/**
	 * @param path from the root, with its slash
	 */
	public String to(String path) {
		return this.base + path;
	}

}
