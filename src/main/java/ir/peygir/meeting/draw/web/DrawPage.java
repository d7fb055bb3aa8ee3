package ir.peygir.meeting.draw.web;

import java.util.Locale;

import ir.peygir.meeting.ballot.DrawDesk;
import ir.peygir.meeting.draw.PublishedDraws.Published;
import ir.peygir.meeting.session.SessionBoard;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A published draw, to be read and to be checked.
 */
@Controller
class DrawPage {

	private final Transcripts transcripts;

	private final SessionBoard board;

	private final DrawDesk desk;

	DrawPage(Transcripts transcripts, SessionBoard board, DrawDesk desk) {
		this.transcripts = transcripts;
		this.board = board;
		this.desk = desk;
	}

	@GetMapping("/meetings/{sessionId}/draw")
	String show(@PathVariable String sessionId, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) String ticket, Model model, Locale locale) {
		Published published = this.transcripts.published(sessionId);
		model.addAttribute("meeting", this.board.session(sessionId, locale));
		model.addAttribute("view", DrawView.of(this.transcripts.read(published), published.hash(), page, ticket));
		model.addAttribute("checks", DrawView.CHECKS);
		model.addAttribute("officers", Officers.of(this.desk.board(sessionId)));
		return "meeting/draw";
	}

}
