package ir.peygir.report;

import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Keeps the few answers of a report in its own row, so that showing it needs no further
 * statement.
 */
@Converter
class AnswersColumn implements AttributeConverter<Map<String, String>, String> {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Override
	public String convertToDatabaseColumn(Map<String, String> answers) {
		try {
			return (answers == null || answers.isEmpty()) ? null : JSON.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Map<String, String> convertToEntityAttribute(String column) {
		try {
			return (column == null) ? Map.of() : JSON.readValue(column, new TypeReference<Map<String, String>>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
