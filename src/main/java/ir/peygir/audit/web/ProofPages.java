package ir.peygir.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import ir.peygir.audit.Proof;
import ir.peygir.audit.TrailWords;
import ir.peygir.shared.Display;
import ir.peygir.shared.TrackingCode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the citizen's and the staff's page of a proof have in common.
 */
@Component
class ProofPages {

	private final TrailWords words;

	ProofPages(TrailWords words) {
		this.words = words;
	}

	String page(Proof proof, String back, Model model, Locale locale) {
		model.addAttribute("proof", proof);
		model.addAttribute("grouped",
				TrackingCode.parse(proof.caseCode()).map(TrackingCode::isolated).orElse(proof.caseCode()));
		model.addAttribute("steps", proof.entries().stream().map((line) -> step(line, proof, locale)).toList());
		model.addAttribute("day",
				(proof.root() != null) ? Display.day(LocalDate.parse(proof.root().madeOn()), locale) : null);
		model.addAttribute("back", back);
		return "audit/proof";
	}

	ResponseEntity<Proof> file(Proof proof) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"peygir-proof-" + proof.caseCode() + ".json\"")
			.body(proof);
	}

	private Step step(Proof.Line line, Proof proof, Locale locale) {
		boolean sealed = proof.sealed() != null && line.number() <= proof.sealed().number();
		return line.isHidden() ? new Step(line.number(), null, null, null, line.hash(), sealed)
				: new Step(line.number(), Instant.parse(line.at()), this.words.what(line.what(), locale),
						this.words.role(line.role(), locale), line.hash(), sealed);
	}

	/**
	 * An entry in words.
	 *
	 * @param at {@code null} with {@code what} and {@code role} for one that is not for
	 * this reader
	 * @param sealed whether the root covers it
	 */
	public record Step(long number, Instant at, String what, String role, String hash, boolean sealed) {
	}

}
