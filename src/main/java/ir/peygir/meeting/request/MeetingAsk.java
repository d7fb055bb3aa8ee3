package ir.peygir.meeting.request;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import ir.peygir.citizen.ContactDetails;
import ir.peygir.meeting.Mode;

/**
 * What a citizen asks for, as typed; checked by {@link MeetingIntake}.
 *
 * @param role {@code MYSELF}, {@code ATTORNEY}, {@code GUARDIAN} or
 * {@code REPRESENTATIVE}; {@code null} is myself
 * @param principal national code or foreigner's id of the person represented, or the name
 * of the group
 * @param companions 0 to 2
 * @param needs codes: {@code HOUR}, {@code GROUND_FLOOR}, {@code HOME_VISIT},
 * {@code TELEPHONE}, {@code SIGN_LANGUAGE}, {@code COMPANION}; an accommodation, never a
 * weight
 * @param mode {@code null} is that of the session
 * @param urgent {@code ENFORCEMENT}, {@code LIFE}, {@code HOME} or {@code null}:
 * inspection decides
 * @param continues code of an earlier meeting request
 * @param relatedReport code of an earlier report
 * @param nonce 32 lower-case hex digits, or {@code null}
 * @param files ids of files uploaded before
 * @param filedBy user id of the operator who files it for a caller, or {@code null}
 */
public record MeetingAsk(String sessionId, String subject, String text, String nationalCode, String foreignId,
		ContactDetails contact, String role, String principal, int companions, List<String> needs, Mode mode,
		String urgent, String continues, String relatedReport, String nonce, List<String> files, Channel channel,
		Locale language, String filedBy) {

	public MeetingAsk(String sessionId, String subject, String text, String nationalCode, String foreignId,
			ContactDetails contact, String role, String principal, int companions, List<String> needs, Mode mode,
			String urgent, String continues, String relatedReport, String nonce, List<String> files, Channel channel,
			Locale language) {
		this(sessionId, subject, text, nationalCode, foreignId, contact, role, principal, companions, needs, mode,
				urgent, continues, relatedReport, nonce, files, channel, language, null);
	}

	public MeetingAsk {
		contact = (contact != null) ? contact : new ContactDetails(null, null, null, null);
		needs = (needs != null) ? needs.stream().map((need) -> Objects.toString(need, "")).toList() : List.of();
		files = (files != null) ? List.copyOf(files) : List.of();
	}

	@Override
	public String toString() {
		return "MeetingAsk[…]";
	}

	/** Where it came in; an operator vouches for the caller, nobody else is believed. */
	public enum Channel {

		WEB, API, OPERATOR

	}

}
