package ir.peygir.meeting.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ir.peygir.meeting.Mode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;

/**
 * What somebody asked for; it never changes.
 */
@MappedSuperclass
abstract class AskedMeeting {

	@Id
	private String code;

	private String subject;

	private String content;

	private String matter;

	private String continues;

	private String relatedReport;

	private UUID contactId;

	private String person;

	private String mobile;

	@Enumerated(EnumType.STRING)
	private Role role;

	private int companions;

	private String needs;

	@Enumerated(EnumType.STRING)
	private Mode mode;

	@Enumerated(EnumType.STRING)
	private Ground urgent;

	@Enumerated(EnumType.STRING)
	private MeetingAsk.Channel channel;

	private String secretHash;

	private Instant registeredAt;

	private Instant verifyUntil;

	@ElementCollection
	@CollectionTable(name = "meeting_request_file", joinColumns = @JoinColumn(name = "request_code"))
	@OrderColumn(name = "position")
	@Column(name = "file_id")
	private List<String> files = new ArrayList<>();

	protected AskedMeeting() {
	}

	AskedMeeting(String code, CheckedAsk asked, UUID contactId, String secretHash, Instant now) {
		this.code = code;
		this.subject = asked.subject();
		this.content = asked.text();
		this.matter = (asked.matter() != null) ? asked.matter() : code;
		this.continues = asked.continues();
		this.relatedReport = asked.relatedReport();
		this.contactId = contactId;
		this.person = asked.person();
		this.mobile = asked.mobile();
		this.role = asked.role();
		this.companions = asked.companions();
		this.needs = Words.joined(asked.needs());
		this.mode = asked.mode();
		this.urgent = asked.urgent();
		this.channel = asked.channel();
		this.secretHash = secretHash;
		this.registeredAt = now;
		this.verifyUntil = asked.session().closesAt();
		this.files.addAll(asked.files());
	}

	String code() {
		return this.code;
	}

	String subject() {
		return this.subject;
	}

	String content() {
		return this.content;
	}

	/** Code of the earliest request or report that it is about, its own at least. */
	String matter() {
		return this.matter;
	}

	String continues() {
		return this.continues;
	}

	String relatedReport() {
		return this.relatedReport;
	}

	UUID contactId() {
		return this.contactId;
	}

	/** For whom the ticket counts: the same word for the same person in the city. */
	String person() {
		return this.person;
	}

	/** Digest of the mobile number, or {@code null}. */
	String mobile() {
		return this.mobile;
	}

	Role role() {
		return this.role;
	}

	int companions() {
		return this.companions;
	}

	List<Need> needs() {
		return Words.split(Need.class, this.needs);
	}

	Mode mode() {
		return this.mode;
	}

	Optional<Ground> urgent() {
		return Optional.ofNullable(this.urgent);
	}

	MeetingAsk.Channel channel() {
		return this.channel;
	}

	String secretHash() {
		return this.secretHash;
	}

	Instant registeredAt() {
		return this.registeredAt;
	}

	/** Who has not shown by then that the number is theirs takes no part. */
	Instant verifyUntil() {
		return this.verifyUntil;
	}

	List<String> files() {
		return List.copyOf(this.files);
	}

}
