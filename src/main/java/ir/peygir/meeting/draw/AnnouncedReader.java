package ir.peygir.meeting.draw;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@code GET /api/meetings/sessions/{id}} answered, which anybody may have
 * kept from before the draw.
 */
public final class AnnouncedReader {

	private String sessionId;

	private Integer seats;

	private String commitment;

	private String publicNumberRule;

	private String publicNumberRuleKey;

	private List<Snapshot> snapshots;

	private final JsonWalk json;

	private AnnouncedReader(JsonWalk json) {
		this.json = json;
	}

	/**
	 * @throws UnreadableTranscript if it is no JSON, or of something else
	 */
	public static Announced read(InputStream in) throws IOException {
		return JsonWalk.through(in, (json) -> new AnnouncedReader(json).whole());
	}

	private Announced whole() throws IOException {
		this.json.object(this::field);
		return new Announced(this.json.there("id", this.sessionId), this.json.there("seats", this.seats),
				this.commitment, this.publicNumberRule, this.publicNumberRuleKey, this.snapshots, null);
	}

	private void field(String name) throws IOException {
		if (this.json.isNull()) {
			return;
		}
		switch (name) {
			case "id" -> this.sessionId = this.json.text();
			case "seats" -> this.seats = this.json.number();
			case "commitment" -> this.commitment = this.json.hash();
			case "publicNumberRule" -> this.publicNumberRule = this.json.text();
			case "publicNumberRuleKey" -> this.publicNumberRuleKey = this.json.hash();
			case "snapshots" -> {
				this.snapshots = new ArrayList<>();
				this.json.array(() -> this.snapshots.add(TranscriptReader.snapshot(this.json)));
			}
			default -> this.json.skip();
		}
	}

}
