package ir.peygir.portal;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Says what to do about photos that are too large, and leads back to the form.
 */
@Controller
class TooLargePage {

	static final String PATH = "/too-large";

	@GetMapping(PATH)
	@ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
	String show(@RequestHeader(name = HttpHeaders.REFERER, required = false) String from, Model model) {
		model.addAttribute("back", path(from));
		return "error/413";
	}

	/** Of our own pages only: browsers name no others here. */
	private static String path(String referer) {
		try {
			String path = (referer != null) ? URI.create(referer).getRawPath() : null;
			return (path != null && path.matches("/[^/\\\\].*") && !path.equals(PATH)) ? path : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
