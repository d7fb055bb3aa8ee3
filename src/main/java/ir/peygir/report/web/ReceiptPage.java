package ir.peygir.report.web;

import java.util.Locale;
import java.util.Optional;

import ir.peygir.report.Drafts;
import ir.peygir.report.ReportIntake;
import ir.peygir.shared.CalendarEvent;
import ir.peygir.shared.TrackingCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the citizen takes home: the code, the private link, the promise.
 */
@Controller
class ReceiptPage {

	private final Drafts drafts;

	private final FormCookies cookies;

	private final MessageSource messages;

	ReceiptPage(Drafts drafts, FormCookies cookies, MessageSource messages) {
		this.drafts = drafts;
		this.cookies = cookies;
		this.messages = messages;
	}

	@GetMapping("/report/receipt")
	String show(Model model, Locale locale, HttpServletRequest request) {
		Optional<ReportIntake.Receipt> receipt = receipt(request);
		if (receipt.isEmpty()) {
			return "redirect:/report";
		}
		model.addAttribute("code", receipt.get().code());
		model.addAttribute("grouped", new TrackingCode(receipt.get().code()).grouped());
		model.addAttribute("trackUrl", receipt.get().trackUrl());
		model.addAttribute("promisedBy", receipt.get().promisedBy());
		model.addAttribute("reach", receipt.get().reach());
		model.addAttribute("guarded", receipt.get().guarded());
		model.addAttribute("joined", receipt.get().joined());
		return "forms/report/reportSubmitted-receipt";
	}

	/** The promised date for the citizen's calendar (RFC 5545). */
	@GetMapping("/report/receipt.ics")
	ResponseEntity<String> calendar(HttpServletRequest request, Locale locale) {
		Optional<ReportIntake.Receipt> receipt = receipt(request).filter((one) -> one.promisedBy() != null);
		return receipt
			.map((one) -> ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, CalendarEvent.TYPE)
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"peygir-" + one.code() + ".ics\"")
				.body(event(one, locale)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	private String event(ReportIntake.Receipt receipt, Locale locale) {
		String title = this.messages.getMessage("report.receipt.event", new Object[] { receipt.code() }, locale);
		return new CalendarEvent(receipt.code(), receipt.promisedBy(), receipt.promisedBy(), null, title, null, null)
			.text();
	}

	private Optional<ReportIntake.Receipt> receipt(HttpServletRequest request) {
		return this.cookies.draft(request).flatMap(this.drafts::receiptOf);
	}

}
