package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Every way to change one thing of a transcript and leave all else as it is.
 */
final class Tampering {

	private static final JsonMapper JSON = new JsonMapper();

	private final JsonNode whole;

	private final List<Forged> forged = new ArrayList<>();

	private Tampering(JsonNode whole) {
		this.whole = whole;
	}

	static List<Forged> of(byte[] transcript) {
		try {
			Tampering tampering = new Tampering(JSON.readTree(transcript));
			tampering.walk(tampering.whole, "");
			return tampering.forged;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void walk(JsonNode node, String path) {
		if (node instanceof ObjectNode object) {
			for (String name : names(object)) {
				JsonNode value = object.get(name);
				changed(value).forEach((other) -> replace(() -> object.set(name, other), path + "/" + name,
						() -> object.set(name, value)));
				walk(value, path + "/" + name);
			}
		}
		if (node instanceof ArrayNode array) {
			list(array, path);
		}
	}

	private void list(ArrayNode array, String path) {
		for (int i = 0; i < array.size(); i++) {
			int index = i;
			JsonNode element = array.get(i);
			changed(element).forEach((other) -> replace(() -> array.set(index, other), path + "/" + index,
					() -> array.set(index, element)));
			replace(() -> array.remove(index), path + "/" + index + " taken out", () -> array.insert(index, element));
			replace(() -> array.insert(index, element), path + "/" + index + " doubled", () -> array.remove(index));
			if (i > 0) {
				JsonNode before = array.get(i - 1);
				replace(() -> swap(array, index, element, before), path + "/" + index + " moved up",
						() -> swap(array, index, before, element));
			}
			walk(element, path + "/" + index);
		}
	}

	private static List<String> names(ObjectNode object) {
		List<String> names = new ArrayList<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static void swap(ArrayNode array, int index, JsonNode above, JsonNode below) {
		array.set(index - 1, above);
		array.set(index, below);
	}

	private static List<JsonNode> changed(JsonNode value) {
		if (value.isInt()) {
			return List.of(IntNode.valueOf(value.intValue() + 1), IntNode.valueOf(value.intValue() - 1),
					IntNode.valueOf(11), IntNode.valueOf(0));
		}
		if (!value.isTextual()) {
			return List.of();
		}
		String text = value.textValue();
		if (text.contains("T") && text.endsWith("+03:30")) {
			return List.of(TextNode.valueOf(text.replace("2026", "2025")),
					TextNode.valueOf(text.replace(":00+", ":01+")));
		}
		if (List.of("carried", "byRight", "urgent").contains(text)) {
			return List.of(TextNode.valueOf(text.equals("urgent") ? "carried" : "urgent"), TextNode.valueOf("friend"));
		}
		char last = text.charAt(text.length() - 1);
		return List.of(TextNode.valueOf(text.substring(0, text.length() - 1) + ((last == '0') ? '1' : '0')),
				TextNode.valueOf(text + "0"), TextNode.valueOf(""));
	}

	private void replace(Runnable change, String what, Runnable back) {
		try {
			byte[] before = JSON.writeValueAsBytes(this.whole);
			change.run();
			byte[] after = JSON.writeValueAsBytes(this.whole);
			if (!Arrays.equals(before, after)) {
				this.forged.add(new Forged(what + ", number " + this.forged.size(), after));
			}
			back.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One forgery, and what was changed. */
	record Forged(String what, byte[] bytes) {
	}

}
