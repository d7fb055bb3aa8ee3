package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Reads JSON one value at a time and says exactly where it is not what it should be.
 */
final class JsonWalk {

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
		.build();

	private final JsonParser parser;

	private JsonWalk(JsonParser parser) {
		this.parser = parser;
	}

	/** Reads one document, which must be all there is. */
	static <T> T through(InputStream in, Reading<T> reading) throws IOException {
		try (JsonParser parser = JSON.createParser(in)) {
			JsonWalk walk = new JsonWalk(parser);
			parser.nextToken();
			T read = reading.from(walk);
			if (parser.nextToken() != null) {
				throw walk.wrong("something follows after the end");
			}
			return read;
		}
		catch (JsonProcessingException ex) {
			JsonLocation at = ex.getLocation();
			throw (at != null) ? new UnreadableTranscript(ex.getOriginalMessage(), at.getLineNr(), at.getColumnNr())
					: new UnreadableTranscript(ex.getOriginalMessage());
		}
	}

	void object(Field field) throws IOException {
		expect(JsonToken.START_OBJECT, "an object");
		while (this.parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			field.read(name);
		}
		expect(JsonToken.END_OBJECT, "the end of the object");
	}

	void array(Element element) throws IOException {
		expect(JsonToken.START_ARRAY, "a list");
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken() == null) {
				throw wrong("the file ends in the middle");
			}
			element.read();
		}
	}

	String text() throws IOException {
		expect(JsonToken.VALUE_STRING, "a text");
		return this.parser.getText();
	}

	int number() throws IOException {
		expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
		return this.parser.getIntValue();
	}

	/** 32 bytes in lower-case hexadecimal. */
	String hash() throws IOException {
		String text = text();
		if (!Hex.is(text, 32)) {
			throw wrong("this is not 64 lower-case hexadecimal digits: \"" + text + "\"");
		}
		return text;
	}

	Instant time() throws IOException {
		String text = text();
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw wrong("this is not a time such as 2026-11-24T16:00:00+03:30: \"" + text + "\"");
		}
	}

	void skip() throws IOException {
		this.parser.skipChildren();
	}

	boolean isNull() {
		return this.parser.currentToken() == JsonToken.VALUE_NULL;
	}

	<T> T there(String name, T value) throws UnreadableTranscript {
		if (value == null) {
			throw wrong("the field \"" + name + "\" is missing");
		}
		return value;
	}

	UnreadableTranscript wrong(String message) {
		String path = this.parser.getParsingContext().pathAsPointer().toString();
		JsonLocation at = this.parser.currentTokenLocation();
		return new UnreadableTranscript((path.isEmpty() ? "" : path + ": ") + message, at.getLineNr(),
				at.getColumnNr());
	}

	private void expect(JsonToken token, String words) throws IOException {
		if (this.parser.currentToken() == null) {
			throw wrong("the file ends where " + words + " is expected");
		}
		if (this.parser.currentToken() != token) {
			throw wrong("here stands " + this.parser.currentToken() + " instead of " + words);
		}
	}

	/** What makes something of a document. */
	@FunctionalInterface
	interface Reading<T> {

		T from(JsonWalk json) throws IOException;

	}

	/** Takes the value of a field of that name. */
	@FunctionalInterface
	interface Field {

		void read(String name) throws IOException;

	}

	/** Takes one element of a list. */
	@FunctionalInterface
	interface Element {

		void read() throws IOException;

	}

}
