package ir.peygir.meeting.session;

import java.util.Collection;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who entered the public number, so that the same person does not confirm it.
 *
 * @param absent in whose place, or {@code null}
 */
@Embeddable
record NumberEntry(@Column(name = "number_by") String who, @Column(name = "number_for") String absent) {

	/** Whether the person, or one in whose place they act, entered it. */
	boolean isOf(String person, Collection<String> absentOnes) {
		return Objects.equals(this.who, person) || Objects.equals(this.absent, person) || absentOnes.contains(this.who)
				|| (this.absent != null && absentOnes.contains(this.absent));
	}

}
