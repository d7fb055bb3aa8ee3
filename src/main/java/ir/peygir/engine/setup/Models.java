package ir.peygir.engine.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The processes, decisions and task forms on the class path, by the path they have in the
 * repository: the same name in a jar, in an IDE and in tests, or each would be a version.
 */
record Models(SortedMap<String, byte[]> contents) {

	private static final String FORMS = "forms/";

	static Models onClassPath() {
		SortedMap<String, byte[]> contents = new TreeMap<>();
		find("processes/", "bpmn", contents);
		find("processes/", "dmn", contents);
		find(FORMS, "html", contents);
		// a hyphen marks a step of a citizen's form, which the portal renders
		contents.keySet()
			.removeIf((name) -> name.startsWith(FORMS) && name.substring(name.lastIndexOf('/')).contains("-"));
		return new Models(Collections.unmodifiableSortedMap(contents));
	}

	Stream<BpmnModelInstance> processes() {
		return this.contents.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith(".bpmn"))
			.map((entry) -> Bpmn.readModelFromStream(new ByteArrayInputStream(entry.getValue())));
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
