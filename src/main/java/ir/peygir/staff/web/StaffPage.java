package ir.peygir.staff.web;

import ir.peygir.staff.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page of staff who is signed in, for its head.
 */
@ControllerAdvice(basePackageClasses = StaffMember.class)
class StaffPage {

	@ModelAttribute("member")
	StaffMember member(@AuthenticationPrincipal StaffMember member) {
		return member;
	}

}
