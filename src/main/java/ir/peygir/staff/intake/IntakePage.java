package ir.peygir.staff.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Kind;
import ir.peygir.catalogue.Question;
import ir.peygir.catalogue.Topic;
import ir.peygir.report.ReportIntake;
import ir.peygir.report.ReportTracking;
import ir.peygir.shared.GeoPoint;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the call-taker's page and the parts of it that change while typing.
 */
@Component
class IntakePage {

	private static final int SHOWN = 6;

	private final Catalogue catalogue;

	private final ReportIntake intake;

	private final ReportTracking tracking;

	IntakePage(Catalogue catalogue, ReportIntake intake, ReportTracking tracking) {
		this.catalogue = catalogue;
		this.intake = intake;
		this.tracking = tracking;
	}

	String whole(IntakeForm form, Map<String, String> errors, Model model, Locale locale) {
		model.addAttribute("errors", errors);
		topics(form, model, locale);
		about(form, model, locale);
		nearby(form, model, locale);
		return "staff/intake";
	}

	/** What was found, with the chosen one in any case. */
	void topics(IntakeForm form, Model model, Locale locale) {
		model.addAttribute("form", form);
		List<Topic> found = this.catalogue.search(form.q(), SHOWN);
		List<Topic> shown = chosen(form).filter((topic) -> !found.contains(topic))
			.map((topic) -> java.util.stream.Stream.concat(java.util.stream.Stream.of(topic), found.stream()).toList())
			.orElse(found);
		model.addAttribute("topics",
				shown.stream().map((topic) -> Found.of(topic, group(topic, locale), locale)).toList());
		model.addAttribute("searched", form.q() != null && !form.q().isBlank());
	}

	/** What has to be said and asked about the chosen topic. */
	void about(IntakeForm form, Model model, Locale locale) {
		model.addAttribute("form", form);
		Optional<Topic> topic = chosen(form);
		model.addAttribute("topic", topic.map((one) -> Found.of(one, group(one, locale), locale)).orElse(null));
		model.addAttribute("kinds", topic.map(Topic::kinds).orElse(List.of(Kind.values())));
		model.addAttribute("questions",
				topic.map(Topic::questions).orElse(List.of()).stream().map((one) -> Asked.of(one, locale)).toList());
		model.addAttribute("promisedBy",
				topic.filter((one) -> !one.outside())
					.flatMap((one) -> this.intake.promiseFor(form.submission(null, locale)))
					.orElse(null));
	}

	/** Open reports of the same topic around the point, if there is one. */
	void nearby(IntakeForm form, Model model, Locale locale) {
		boolean placed = chosen(form).isPresent() && form.lat() != null && form.lon() != null
				&& Math.abs(form.lat()) <= 90 && Math.abs(form.lon()) <= 180;
		model.addAttribute("nearby", placed
				? this.tracking.nearby(form.topicCode(), new GeoPoint(form.lat(), form.lon()), locale) : List.of());
	}

	private Optional<Topic> chosen(IntakeForm form) {
		return this.catalogue.topic(form.topicCode());
	}

	private String group(Topic topic, Locale locale) {
		return this.catalogue.groups()
			.stream()
			.filter((group) -> group.code().equals(topic.groupCode()))
			.map((group) -> group.title(locale))
			.findFirst()
			.orElse("");
	}

	record Found(String code, String title, String group, boolean emergency, boolean guarded, boolean outside,
			boolean anonymousAllowed, List<String> hotline, String guidance) {

		static Found of(Topic topic, String group, Locale locale) {
			return new Found(topic.code(), topic.title(locale), group, topic.emergency(), topic.guarded(),
					topic.outside(), topic.anonymousAllowed(), topic.hotline(), topic.guidance(locale));
		}

	}

	record Asked(String code, String label, String type, boolean required, List<Option> options) {

		static Asked of(Question question, Locale locale) {
			return new Asked(question.code(), question.label(locale), question.type().name(), question.required(),
					question.options()
						.stream()
						.map((option) -> new Option(option.value(), option.label(locale)))
						.toList());
		}

	}

	record Option(String value, String label) {
	}

}
