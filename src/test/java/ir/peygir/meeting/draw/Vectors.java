package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What another program in another language made of the same draws: {@code draw.py} beside
 * them says how to make them again.
 */
final class Vectors {

	private static final JsonMapper JSON = new JsonMapper();

	private Vectors() {
	}

	static List<Vector> all() {
		List<Case> cases = read("draws.json", new TypeReference<List<Case>>() {
		});
		List<Made> made = read("vectors.json", new TypeReference<List<Made>>() {
		});
		List<Vector> vectors = new ArrayList<>();
		for (int i = 0; i < cases.size(); i++) {
			vectors.add(new Vector(cases.get(i), made.get(i)));
		}
		return vectors;
	}

	private static <T> T read(String name, TypeReference<T> type) {
		try (InputStream in = Vectors.class.getResourceAsStream(name)) {
			return JSON.readValue(in, type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Both sides of one draw. */
	record Vector(Case draw, Made made) {

		/** As the draw takes them: in no order. */
		Entries entries() {
			List<Entry> entries = new ArrayList<>();
			for (int i = 0; i < this.made.tickets.size(); i++) {
				entries.add(new Entry(this.made.tickets.get(i), this.draw.people.get(i).weight));
			}
			return Entries.of(entries);
		}

		@Override
		public String toString() {
			return this.draw.name;
		}

	}

	record Case(String name, String sessionId, int seats, String serverSeed, String publicNumber, List<Person> people) {
	}

	record Person(String pseudonym, String nonce, int weight) {
	}

	record Made(String name, List<String> tickets, String commitment, String entriesHash, String seed,
			List<String> scores, List<String> order, List<String> offered, List<String> waiting) {
	}

}
