package ir.peygir.engine.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The processes, decisions and task forms on the class path, by the path they have in the
 * repository: the same name in a jar, in an IDE and in tests, or each would be a version.
 */
public record Models(SortedMap<String, byte[]> contents) {

	private static final String PROCESSES = "processes/";

	private static final String FORMS = "forms/";

	public Models {
		contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
	}

	public static Models onClassPath() {
		SortedMap<String, byte[]> contents = new TreeMap<>();
		find(PROCESSES, "bpmn", contents);
		find(PROCESSES, "dmn", contents);
		find(FORMS, "html", contents);
		// a hyphen marks a step of a citizen's form, which the portal renders
		contents.keySet().removeIf((name) -> name.startsWith(FORMS) && fileName(name).contains("-"));
		return new Models(contents);
	}

	/** The same with one file put in, or in the place of that of the same path. */
	public Models with(String name, byte[] content) {
		SortedMap<String, byte[]> changed = new TreeMap<>(this.contents);
		changed.put(name, content);
		return new Models(changed);
	}

	/** The path of the file of that name, wherever in the tree it lies. */
	public Optional<String> pathOf(String fileName) {
		return this.contents.keySet().stream().filter((path) -> fileName(path).equals(fileName)).findFirst();
	}

	static String fileName(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static void find(String root, String ending, SortedMap<String, byte[]> contents) {
		try {
			String pattern = "classpath*:" + root + "**/*." + ending;
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				contents.putIfAbsent(name(root, resource), resource.getContentAsByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(String root, Resource resource) throws IOException {
		String url = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
		return url.substring(url.lastIndexOf("/" + root) + 1);
	}

}
