package ir.peygir.report.web;

import java.util.List;
import java.util.Locale;

import ir.peygir.catalogue.Topic;
import ir.peygir.shared.Display;
import ir.peygir.shared.PersianText;
import org.springframework.context.MessageSource;

/**
 * A topic as the steps of the form show it.
 *
 * @param deadline in words, {@code null} without one
 */
record TopicView(String code, String title, String group, String deadline, boolean emergency, boolean guarded,
		boolean outside, boolean needsPlace, boolean anonymousAllowed, String guidance, List<String> hotline) {

	static TopicView of(Topic topic, String group, MessageSource messages, Locale locale) {
		return new TopicView(topic.code(), topic.title(locale), group, deadline(topic.sla(), messages, locale),
				topic.emergency(), topic.guarded(), topic.outside(), topic.needsPlace(), topic.anonymousAllowed(),
				topic.guidance(locale), topic.hotline());
	}

	/** Nothing chosen: an officer sorts it. */
	static TopicView unsorted(MessageSource messages, Locale locale) {
		return new TopicView("", messages.getMessage("report.check.unsorted", null, locale), "", null, false, false,
				false, false, true, "", List.of());
	}

	private static String deadline(String sla, MessageSource messages, Locale locale) {
		if (sla == null || !sla.matches("\\d+(h|wd)")) {
			return null;
		}
		String amount = sla.replaceAll("\\D", "");
		String key = sla.endsWith("wd") ? "deadline.workdays" : "deadline.hours";
		String shown = Display.persian(locale) ? PersianText.persianDigits(amount) : amount;
		return messages.getMessage(key, new Object[] { shown }, locale);
	}

}
