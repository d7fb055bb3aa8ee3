package ir.peygir.meeting.session;

import java.time.LocalTime;
import java.util.Locale;

import ir.peygir.meeting.Mode;
import ir.peygir.meeting.ballot.NumberRule;
import ir.peygir.shared.Display;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A host's arrangements as they were when the session was announced: whoever changes them
 * later changes nothing that citizens were told.
 */
@Embeddable
record SessionSetting(int seats, LocalTime startsTime, int minutes, @Enumerated(EnumType.STRING) Mode mode,
		String placeFa, String placeEn, @Enumerated(EnumType.STRING) NumberMode numberMode, String ruleFa,
		String ruleEn) {

	static SessionSetting of(Host host) {
		return new SessionSetting(host.seats(), host.starts(), host.minutes(), host.mode(), host.placeFa(),
				host.placeEn(), host.number().mode(), host.number().ruleFa(), host.number().ruleEn());
	}

	NumberRule rule() {
		return new PublicNumber(this.numberMode, this.ruleFa, this.ruleEn).rule();
	}

	String place(Locale language) {
		return Display.persian(language) ? this.placeFa : this.placeEn;
	}

	LocalTime endsTime() {
		return this.startsTime.plusMinutes((long) this.seats * this.minutes);
	}

}
