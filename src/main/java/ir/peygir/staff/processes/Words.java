package ir.peygir.staff.processes;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.shared.Display;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.context.MessageSource;

/**
 * What variables, groups and sentences of a diagram are called in one language.
 */
record Words(MessageSource messages, IdentityService identities, Locale locale) {

	private static final String KEY = "staff.processes.say.";

	String say(String key, Object... arguments) {
		return this.messages.getMessage(KEY + key, arguments, this.locale);
	}

	String moment(String expression) {
		if (expression.matches("(R\\d*/)?P.*")) {
			return Lengths.said(expression, (key, amount) -> say(key, Display.number(amount, this.locale)));
		}
		String variable = expression.replaceAll("[$#{}]", "");
		return this.messages.getMessage("staff.processes.moment." + variable, null, variable, this.locale);
	}

	String groups(String groups) {
		return Stream.of(Objects.toString(groups, "").split(","))
			.map(String::strip)
			.map(this::group)
			.collect(Collectors.joining("، "));
	}

	private String group(String id) {
		if (id.startsWith("${")) {
			String variable = id.substring(2, id.length() - 1);
			return this.messages.getMessage("staff.processes.group." + variable, null, variable, this.locale);
		}
		Group group = this.identities.createGroupQuery().groupId(id).singleResult();
		return (group != null) ? group.getName() : id;
	}

}
