package ir.peygir.meeting.session;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * What never changes about a session once it is announced.
 */
@MappedSuperclass
abstract class AnnouncedSession {

	@Id
	private String id;

	private String hostCode;

	private String districtCode;

	private LocalDate announcedFor;

	@Embedded
	private SessionSetting setting;

	private LocalDate makesUpFor;

	private Instant announcedAt;

	protected AnnouncedSession() {
	}

	AnnouncedSession(Host host, LocalDate day, LocalDate makesUpFor, Instant now) {
		this.id = idOf(host.code(), day);
		this.hostCode = host.code();
		this.districtCode = host.districtCode();
		this.announcedFor = day;
		this.setting = SessionSetting.of(host);
		this.makesUpFor = makesUpFor;
		this.announcedAt = now;
	}

	static String idOf(String host, LocalDate day) {
		return host + "-" + day;
	}

	final String id() {
		return this.id;
	}

	final String hostCode() {
		return this.hostCode;
	}

	final String districtCode() {
		return this.districtCode;
	}

	final LocalDate announcedFor() {
		return this.announcedFor;
	}

	final SessionSetting setting() {
		return this.setting;
	}

	/** The Saturday of the second of two weeks without a session, or {@code null}. */
	final LocalDate makesUpFor() {
		return this.makesUpFor;
	}

	final Instant announcedAt() {
		return this.announcedAt;
	}

}
