package ir.peygir.staff.web;

import java.io.IOException;

import ir.peygir.report.CaseFile;
import ir.peygir.report.photo.Photo;
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
 * Takes photos of the work from those who have the case in their hands.
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
	Evidence add(@PathVariable String code, @RequestParam MultipartFile file,
			@AuthenticationPrincipal StaffMember member) throws IOException {
		if (!this.tasks.worksOn(member, code)) {
			throw Problem.unknown("problem.report.unknown");
		}
		Photo photo = this.cases.addEvidence(code, file.getBytes(), member.id());
		return new Evidence(photo.id(), photo.url(), photo.thumb());
	}

	record Evidence(String id, String url, String thumb) {
	}

}
