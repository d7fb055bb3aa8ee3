package ir.peygir.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ir.peygir.city.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class DeadlineMovesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

	private final DeadlineMoveTable table = mock(DeadlineMoveTable.class);

	private final Reports reports = mock(Reports.class);

	private final ReportProcess process = mock(ReportProcess.class);

	private final WorkingCalendar calendar = mock(WorkingCalendar.class);

	private final TransactionTemplate transaction = mock(TransactionTemplate.class);

	private final DeadlineMoves moves = new DeadlineMoves(this.table, this.reports, this.process, this.calendar, null,
			this.transaction, Clock.fixed(NOW, ZoneOffset.UTC));

	@BeforeEach
	void threeReportsAreDue() {
		given(this.transaction.execute(any()))
			.willAnswer((call) -> call.<TransactionCallback<?>>getArgument(0).doInTransaction(null));
		given(this.table.get(1))
			.willReturn(new DeadlineMoveTable.Move(LocalDate.parse("2026-11-22"), "برف", NOW, "100"));
		given(this.reports.dueFrom(any(), eq("100"), any())).willReturn(List.of("101", "102"));
		given(this.reports.dueFrom(any(), eq("102"), any())).willReturn(List.of("103"));
		for (String code : List.of("101", "102", "103")) {
			Report report = mock(Report.class);
			given(report.moveDeadline(any(), any(), any(), any()))
				.willReturn(Optional.of(new MovedDeadline(NOW, NOW.plusSeconds(2), NOW, NOW.plusSeconds(1))));
			given(this.reports.findById(code)).willReturn(Optional.of(report));
		}
	}

	@Test
	void batchByBatchItGoesOnBehindWhatWasReached() {
		this.moves.carry(1);
		verify(this.table).reached(1, "102", 2);
		verify(this.table).reached(1, "103", 1);
		verify(this.table).finished(1, NOW);
	}

	@Test
	void aReportThatCannotBeMovedHoldsUpNobodyAndIsTriedAgain() {
		willThrow(new IllegalStateException("on purpose")).given(this.process).moved(eq("101"), any());
		assertThatIllegalStateException().isThrownBy(() -> this.moves.carry(1));
		verify(this.process).moved(eq("102"), any());
		verify(this.process).moved(eq("103"), any());
		verify(this.table, times(2)).reached(1, "100", 1);
		verify(this.table, never()).finished(anyLong(), any());
	}

	@Test
	void theCalendarIsReadAnewBecauseAnotherNodeMayHaveChangedIt() {
		this.moves.carry(1);
		verify(this.calendar).refresh();
	}

}
