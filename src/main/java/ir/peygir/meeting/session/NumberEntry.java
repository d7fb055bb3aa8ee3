package ir.peygir.meeting.session;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who entered the public number, so that the same person does not confirm it.
 *
 * @param absent in whose place, or {@code null}
 */
@Embeddable
record NumberEntry(@Column(name = "number_by") String who, @Column(name = "number_for") String absent) {

	/** Who entered it, and in whose place. */
	List<String> people() {
		return Stream.of(this.who, this.absent).filter(Objects::nonNull).toList();
	}

}
