package ir.peygir.staff.web;

import java.io.IOException;

import ir.peygir.report.CaseFile;
import ir.peygir.report.CaseView;
import ir.peygir.report.photo.PhotoStore;
import ir.peygir.shared.Problem;
import ir.peygir.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes photos and documents of the work from those who have the case in their hands.
 */
@RestController
class EvidenceController {

	private final CaseFile cases;

	private final StaffTasks tasks;

	EvidenceController(CaseFile cases, StaffTasks tasks) {
		this.cases = cases;
		this.tasks = tasks;
	}

	@PostMapping("/staff/api/cases/{code}/evidence")
	@ResponseStatus(HttpStatus.CREATED)
	CaseView.Evidence add(@PathVariable String code, @RequestParam MultipartFile file,
			@AuthenticationPrincipal StaffMember member) throws IOException {
		if (!this.tasks.worksOn(member, code)) {
			throw Problem.unknown("problem.report.unknown");
		}
		if (file.getSize() > PhotoStore.MOST_BYTES) {
			// before it fills the memory
			throw Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "evidence.tooLarge");
		}
		return this.cases.addEvidence(code, file.getBytes(), member.id());
	}

}
