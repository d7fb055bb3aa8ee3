package ir.peygir.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.catalogue.Topic;
import ir.peygir.catalogue.TopicGroup;
import ir.peygir.report.DraftContent;
import ir.peygir.report.Drafts;
import ir.peygir.shared.Display;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * First step: what is it about?
 */
@Controller
class WhatStep {

	private static final String PAGE = "forms/report/reportSubmitted-what";

	private static final int SHOWN = 6;

	private final Catalogue catalogue;

	private final Drafts drafts;

	private final FormCookies cookies;

	private final MessageSource messages;

	WhatStep(Catalogue catalogue, Drafts drafts, FormCookies cookies, MessageSource messages) {
		this.catalogue = catalogue;
		this.drafts = drafts;
		this.cookies = cookies;
		this.messages = messages;
	}

	@GetMapping("/report")
	String show(@RequestParam(required = false) String q, @RequestParam(required = false) String group,
			@RequestParam(required = false) String topic, Model model, Locale locale, HttpServletRequest request) {
		Optional<DraftContent> draft = this.cookies.draft(request).flatMap(this.drafts::open);
		model.addAttribute("resume", draft.isPresent());
		String chosen = (topic != null) ? topic : draft.map(DraftContent::topic).orElse(null);
		return page(new Form(q, chosen), group, Map.of(), model, locale);
	}

	/** What changes while typing. */
	@GetMapping("/report/topics")
	String topics(@RequestParam(required = false) String q, Model model, Locale locale) {
		page(new Form(q, null), null, Map.of(), model, locale);
		return PAGE + " :: topics";
	}

	@PostMapping("/report")
	String choose(@RequestParam(required = false) String q, @RequestParam(required = false) String group,
			@RequestParam(required = false) String topic, @RequestParam(required = false) String none, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		Optional<Topic> chosen = Optional.ofNullable(topic).flatMap(this.catalogue::topic);
		if (none == null && (chosen.isEmpty() || chosen.get().outside())) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			chosen.ifPresent((outside) -> model.addAttribute("outside",
					new Outside(outside.title(locale), outside.guidance(locale), outside.hotline())));
			Map<String, String> errors = chosen.isPresent() ? Map.of()
					: Map.of("topic", this.messages.getMessage("topic.required", null, locale));
			return page(new Form(q, topic), group, errors, model, locale);
		}
		keep((none == null) ? chosen.get().code() : null, none != null, request, response);
		return "redirect:/report/where";
	}

	private void keep(String topic, boolean unsorted, HttpServletRequest request, HttpServletResponse response) {
		Optional<String> id = this.cookies.draft(request).filter((known) -> this.drafts.open(known).isPresent());
		if (id.isPresent()) {
			this.drafts.keep(id.get(), this.drafts.open(id.get()).orElseThrow().withTopic(topic, unsorted));
		}
		else {
			this.cookies.keepDraft(this.drafts.begin(DraftContent.EMPTY.withTopic(topic, unsorted)), request, response);
		}
	}

	@PostMapping("/report/restart")
	String restart(HttpServletRequest request, HttpServletResponse response) {
		this.cookies.forget(request, response);
		return "redirect:/report";
	}

	private String page(Form form, String group, Map<String, String> errors, Model model, Locale locale) {
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("group", group);
		List<TopicGroup> groups = this.catalogue.groups();
		model.addAttribute("groups", groups.stream().map((one) -> new Group(one, locale)).toList());
		model.addAttribute("topics", found(form, group).stream().map((topic) -> {
			String title = groups.stream()
				.filter((one) -> one.code().equals(topic.groupCode()))
				.findFirst()
				.map((one) -> new Group(one, locale).title())
				.orElse("");
			return TopicView.of(topic, title, this.messages, locale);
		}).toList());
		return PAGE;
	}

	private List<Topic> found(Form form, String group) {
		if (group != null && !group.isBlank()) {
			return this.catalogue.ofGroup(group);
		}
		if (form.q() != null && !form.q().isBlank()) {
			return this.catalogue.search(form.q(), SHOWN);
		}
		return Optional.ofNullable(form.topic()).flatMap(this.catalogue::topic).map(List::of).orElse(List.of());
	}

	record Form(String q, String topic) {
	}

	record Outside(String title, String guidance, List<String> hotline) {
	}

	record Group(String code, String title, String field) {

		Group(TopicGroup group, Locale locale) {
			this(group.code(), Display.persian(locale) ? group.titleFa() : group.titleEn(),
					Display.persian(locale) ? group.fieldFa() : group.fieldEn());
		}

	}

}
