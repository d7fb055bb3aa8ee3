package ir.peygir.meeting.session;

import java.time.LocalDate;
import java.util.Locale;

import ir.peygir.shared.Display;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.springframework.context.MessageSource;

/**
 * Why a session was moved or cancelled, for everybody to read.
 *
 * @param text what an officer wrote, or the holiday
 */
@Embeddable
record Reason(@Enumerated(EnumType.STRING) @Column(name = "reason_code") Code code,
		@Column(name = "reason") String text) {

	static Reason holiday(LocalDate day) {
		return new Reason(Code.HOLIDAY, day.toString());
	}

	static Reason of(String text) {
		return new Reason(Code.OFFICE, text);
	}

	String told(MessageSource messages, Locale language) {
		return (this.code == Code.OFFICE) ? this.text : messages.getMessage("meeting.session.reason." + this.code,
				new Object[] { Display.day(LocalDate.parse(this.text), language) }, language);
	}

	/** Who found the reason: the calendar or an officer. */
	enum Code {

		HOLIDAY, OFFICE

	}

}
