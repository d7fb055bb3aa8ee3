package ir.peygir.audit;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says the codes of a chain in words; no unit, because an entry holds none.
 */
@Component
public class TrailWords {

	private final MessageSource messages;

	private final Roles roles;

	TrailWords(MessageSource messages, Roles roles) {
		this.messages = messages;
		this.roles = roles;
	}

	public String role(String role, Locale language) {
		return this.roles.told(role, language);
	}

	/** What happened, told to anybody and not to the citizen in person. */
	public String what(String what, Locale language) {
		String name = what.substring(what.indexOf('.') + 1);
		List<String> keys = switch (what.substring(0, Math.max(0, what.indexOf('.')))) {
			case "report" -> List.of("event." + name + ".staff", "event." + name);
			case "request" -> List.of("meeting.event." + name);
			case "order" -> List.of("trail.order." + name, "meeting.order.step." + name);
			default -> List.of("trail." + what);
		};
		String told = keys.stream()
			.map((key) -> text(key, language))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(name);
		return what.startsWith("order.") ? this.messages.getMessage("trail.order", new Object[] { told }, language)
				: told;
	}

	private String text(String key, Locale language) {
		return this.messages.getMessage(key,
				new Object[] { this.messages.getMessage("trail.role.units", null, language) }, "", language);
	}

}
