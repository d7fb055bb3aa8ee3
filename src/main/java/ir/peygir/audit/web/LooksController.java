package ir.peygir.audit.web;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ir.peygir.audit.LookSearch;
import ir.peygir.audit.TrailWords;
import ir.peygir.shared.Display;
import ir.peygir.shared.Looks.Purpose;
import ir.peygir.shared.TrackingCode;
import ir.peygir.shared.TypedTime;
import ir.peygir.staff.StaffGroups;
import ir.peygir.staff.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Who looked at what, for those who check it: what was seen stands nowhere.
 */
@Controller
class LooksController {

	private static final Set<String> READERS = Set.of(StaffGroups.AUDITORS, StaffGroups.ADMINISTRATORS);

	private static final int SHOWN = 50;

	private final LookSearch looks;

	private final TrailWords words;

	LooksController(LookSearch looks, TrailWords words) {
		this.looks = looks;
		this.words = words;
	}

	@GetMapping("/staff/audit/looks")
	String search(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int page,
			@AuthenticationPrincipal StaffMember member, Model model, Locale locale) {
		member.mustBeInOneOf(READERS);
		LookSearch.Asked asked = asked(typed);
		int at = Math.max(page, 0);
		List<LookSearch.Look> found = this.looks.page(asked, at, SHOWN);
		model.addAttribute("member", member);
		model.addAttribute("form", typed);
		model.addAttribute("purposes", Purpose.values());
		model.addAttribute("count", this.looks.count(asked));
		model.addAttribute("rows", found.stream().limit(SHOWN).map((look) -> row(look, locale)).toList());
		model.addAttribute("page", at);
		model.addAttribute("more", found.size() > SHOWN);
		return "staff/audit/looks";
	}

	@GetMapping("/staff/audit/looks.csv")
	ResponseEntity<StreamingResponseBody> file(@RequestParam Map<String, String> typed,
			@AuthenticationPrincipal StaffMember member) {
		member.mustBeInOneOf(READERS);
		LookSearch.Asked asked = asked(typed);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"looks.csv\"")
			.body((out) -> {
				PrintWriter file = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
				file.print("\ufeffat,account,role,case,what,purpose\r\n");
				this.looks.each(asked, (look) -> file.print(line(look)));
				file.flush();
			});
	}

	private static String line(LookSearch.Look look) {
		return String.join(",",
				look.at().truncatedTo(ChronoUnit.SECONDS).atZone(Display.CITY).toOffsetDateTime().toString(),
				look.account(), look.role(), look.code(), look.what(), look.purpose()) + "\r\n";
	}

	private Row row(LookSearch.Look look, Locale locale) {
		return new Row(Display.moment(look.at(), locale), look.account(), this.words.role(look.role(), locale),
				look.code(), look.what(), look.purpose());
	}

	/** What cannot be read is not looked for. */
	private static LookSearch.Asked asked(Map<String, String> typed) {
		String code = typed.getOrDefault("code", "").strip();
		String account = typed.getOrDefault("account", "").strip();
		return new LookSearch.Asked(account.isEmpty() ? null : account,
				code.isEmpty() ? null : TrackingCode.parse(code).map(TrackingCode::digits).orElse(code),
				Arrays.stream(Purpose.values())
					.filter((one) -> one.name().equals(typed.get("purpose")))
					.findFirst()
					.orElse(null),
				TypedTime.day(typed.get("from")).orElse(null), TypedTime.day(typed.get("to")).orElse(null));
	}

	/** A look in words. */
	public record Row(String at, String account, String role, String code, String what, String purpose) {
	}

}
