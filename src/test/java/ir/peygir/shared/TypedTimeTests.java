package ir.peygir.shared;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTimeTests {

	@ParameterizedTest
	@CsvSource({ "۱۴۰۵/۰۹/۰۱,2026-11-22", "1405/9/1,2026-11-22", "1405-09-01,2026-11-22", "2026-11-22,2026-11-22",
			"1403/12/30,2025-03-20" })
	void aDayIsReadAsPeopleWriteIt(String typed, LocalDate day) {
		assertThat(TypedTime.day(typed)).contains(day);
	}

	@NullAndEmptySource
	@ParameterizedTest
	@ValueSource(strings = { "فردا", "1405/13/01", "1404/12/30", "1405/07/31", "05/09/01", "1405/09/01x" })
	void aDayThatIsNoneIsNone(String typed) {
		assertThat(TypedTime.day(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "۲۲:۳۰,22:30", "8,08:00", "8.15,08:15", "00:00,00:00" })
	void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime time) {
		assertThat(TypedTime.time(typed)).contains(time);
	}

	@NullAndEmptySource
	@ParameterizedTest
	@ValueSource(strings = { "24:00", "12:60", "صبح", "7:5" })
	void aTimeThatIsNoneIsNone(String typed) {
		assertThat(TypedTime.time(typed)).isEmpty();
	}

	@Test
	void whatWasWrittenIsReadAgain() {
		LocalDate day = LocalDate.of(2026, 11, 22);
		assertThat(TypedTime.typed(day)).isEqualTo("۱۴۰۵/۰۹/۰۱");
		assertThat(TypedTime.day(TypedTime.typed(day))).contains(day);
		assertThat(TypedTime.typed(LocalTime.of(6, 5))).isEqualTo("۰۶:۰۵");
	}

}
