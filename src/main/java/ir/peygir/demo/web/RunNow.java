package ir.peygir.demo.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ir.peygir.demo.process.NextJob;
import ir.peygir.meeting.session.Officer;
import ir.peygir.meeting.session.SessionDesk;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A button beside a session of the demo that does not wait for the day.
 */
@Controller
@Profile("demo")
class RunNow {

	private final NextJob jobs;

	private final SessionDesk sessions;

	RunNow(NextJob jobs, SessionDesk sessions) {
		this.jobs = jobs;
		this.sessions = sessions;
	}

	@PostMapping("/staff/meetings/sessions/{id}/run-now")
	String run(@PathVariable String id, @RequestParam(defaultValue = "") String job,
			@RequestParam(defaultValue = "") String step, @AuthenticationPrincipal StaffMember member) {
		if (!this.sessions.keeps(Officer.of(member.id(), member.groups()), id)) {
			throw Problem.forbidden("staff.notYours");
		}
		boolean ran = this.jobs.run(id, job).isPresent();
		String what = (ran && NextJob.Next.isStep(step)) ? step : "nothing";
		return "redirect:/staff/meetings/sessions/" + id + "?ran=" + what;
	}

	/**
	 * Tells the pages of a session that there is such a button.
	 */
	@ControllerAdvice(basePackages = { "ir.peygir.staff.meeting", "ir.peygir.meeting.web" })
	@Profile("demo")
	static class Button {

		private static final Pattern SESSION = Pattern
			.compile("/(staff/meetings/sessions|meetings)/([^/]+-\\d{4}-\\d{2}-\\d{2})(/live)?");

		private final NextJob jobs;

		Button(NextJob jobs) {
			this.jobs = jobs;
		}

		@ModelAttribute("runNow")
		Shown runNow(HttpServletRequest request, @RequestParam(required = false) String ran) {
			Matcher path = SESSION.matcher(request.getRequestURI());
			if (!path.matches()) {
				return null;
			}
			boolean known = NextJob.Next.isStep(ran) || "nothing".equals(ran);
			return new Shown(path.group(2), this.jobs.of(path.group(2)).orElse(null), known ? ran : null);
		}

	}

	/**
	 * @param next {@code null} if staff have to do something first, or it is over
	 * @param ran text {@code demo.ran.<ran>}, or {@code null}
	 */
	public record Shown(String session, NextJob.Next next, String ran) {
	}

}
