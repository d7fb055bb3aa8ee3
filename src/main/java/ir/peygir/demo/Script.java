package ir.peygir.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads what the demo content is made of.
 */
final class Script {

	private Script() {
	}

	/**
	 * @param path of a YAML file on the class path
	 * @throws UncheckedIOException if it is not there
	 * @throws IllegalArgumentException if it holds anything else, or a name too many
	 */
	static <T> T read(String path, TypeReference<T> type) {
		try (InputStream file = new ClassPathResource(path).getInputStream()) {
			Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return JsonMapper.builder().findAndAddModules().build().convertValue(content, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
	}

}
