package ir.peygir.audit.web;

import java.util.Locale;

import ir.peygir.audit.Proof;
import ir.peygir.audit.Proofs;
import ir.peygir.shared.Problem;
import ir.peygir.staff.CaseRights;
import ir.peygir.staff.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The same with every entry, for those who may read the case.
 */
@Controller
@RequestMapping("/staff/cases/{code:\\d{12}}")
class StaffProof {

	private final CaseRights rights;

	private final Proofs proofs;

	private final ProofPages pages;

	StaffProof(CaseRights rights, Proofs proofs, ProofPages pages) {
		this.rights = rights;
		this.proofs = proofs;
		this.pages = pages;
	}

	@GetMapping("/proof")
	String page(@PathVariable String code, @AuthenticationPrincipal StaffMember reader, Model model, Locale locale) {
		model.addAttribute("member", reader);
		return this.pages.page(proof(code, reader), "/staff/cases/" + code, model, locale);
	}

	@GetMapping("/proof.json")
	ResponseEntity<Proof> file(@PathVariable String code, @AuthenticationPrincipal StaffMember reader) {
		return this.pages.file(proof(code, reader));
	}

	private Proof proof(String code, StaffMember reader) {
		if (!this.rights.mayRead(reader, code)) {
			throw Problem.unknown("problem.report.unknown");
		}
		return this.proofs.of(code);
	}

}
