package ir.peygir.messaging;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Shows what was sent to whom where no telephone is at hand.
 */
@Controller
@Profile("demo")
class OutboxController {

	private static final int SHOWN = 200;

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private final Outbox outbox;

	OutboxController(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping(path = "/demo/outbox", produces = MediaType.TEXT_HTML_VALUE)
	String page(Model model) {
		model.addAttribute("messages", rows());
		return "messaging/outbox";
	}

	@GetMapping(path = "/demo/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<Row> rows() {
		return this.outbox.newest(SHOWN).stream().map((sent) -> {
			List<String> links = LINK.matcher(sent.text()).results().map(MatchResult::group).toList();
			return new Row(sent.at(), sent.channel(), sent.to(), sent.template(), sent.text(), sent.code(), links);
		}).toList();
	}

	record Row(Instant at, String channel, String to, String template, String text, String code, List<String> links) {
	}

}
