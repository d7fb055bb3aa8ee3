package ir.peygir.audit.web;

import java.util.List;
import java.util.Locale;

import ir.peygir.audit.Proof;
import ir.peygir.audit.Proofs;
import ir.peygir.shared.CaseKey;
import ir.peygir.shared.Problem;
import ir.peygir.shared.TrackedCases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The proof of a case for whoever has its secret, in the cookie of its page or in the
 * header of the API: 401 without, 403 with a wrong one.
 */
@Controller
@RequestMapping("/track/{code:\\d{12}}")
class CitizenProof {

	private static final String SECRET = "X-Peygir-Secret";

	private final List<TrackedCases> cases;

	private final Proofs proofs;

	private final ProofPages pages;

	CitizenProof(List<TrackedCases> cases, Proofs proofs, ProofPages pages) {
		this.cases = cases;
		this.proofs = proofs;
		this.pages = pages;
	}

	@GetMapping("/proof")
	String page(@PathVariable String code, HttpServletRequest request, Model model, Locale locale) {
		return this.pages.page(proof(code, request), "/track/" + code, model, locale);
	}

	@GetMapping("/proof.json")
	ResponseEntity<Proof> file(@PathVariable String code, HttpServletRequest request) {
		return this.pages.file(proof(code, request));
	}

	private Proof proof(String code, HttpServletRequest request) {
		String sent = request.getHeader(SECRET);
		String secret = (sent != null) ? sent : CaseKey.of(code, request).orElse(null);
		int voice = this.cases.stream()
			.filter((one) -> one.exists(code))
			.findFirst()
			.orElseThrow(() -> Problem.unknown("problem.report.unknown"))
			.voice(code, secret);
		return this.proofs.of(code, voice);
	}

}
