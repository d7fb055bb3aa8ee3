package ir.peygir.staff.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ir.peygir.staff.StaffMember;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Gives the task that is next, to Tasklist's key and to the button on the desk.
 */
@Controller
class NextTaskController {

	private final NextTask next;

	private final Waiting waiting;

	NextTaskController(NextTask next, Waiting waiting) {
		this.next = next;
		this.waiting = waiting;
	}

	/** How many tasks each list of Tasklist holds for this member, by the list's id. */
	@GetMapping("/staff/api/tasks/counts")
	ResponseEntity<Map<String, Long>> counts(@AuthenticationPrincipal StaffMember member) {
		Map<String, Long> counts = this.waiting.of(member)
			.stream()
			.collect(Collectors.toMap(Waiting.Pile::id, Waiting.Pile::count));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(counts);
	}

	@PostMapping("/staff/api/tasks/next")
	ResponseEntity<Shown> take(@AuthenticationPrincipal StaffMember member) {
		return this.next.take(member)
			.map((taken) -> ResponseEntity.ok(new Shown(taken.task(), taken.link(), taken.why())))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	/** Tasklist's pages have no form of ours to read it from. */
	@GetMapping("/staff/api/tasks/next/token")
	ResponseEntity<Token> token(CsrfToken token) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Token(token.getHeaderName(), token.getToken()));
	}

	@PostMapping("/staff/next")
	String open(@AuthenticationPrincipal StaffMember member) {
		Optional<NextTask.Taken> taken = this.next.take(member);
		return "redirect:" + taken.map(NextTask.Taken::link).orElse("/staff?none");
	}

	record Shown(String task, String link, String why) {
	}

	record Token(String header, String token) {
	}

}
