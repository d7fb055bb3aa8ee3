package ir.peygir.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import ir.peygir.report.photo.Uploads;
import ir.peygir.shared.FieldErrors;
import ir.peygir.shared.InvalidInput;
import ir.peygir.shared.Limits;
import ir.peygir.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files that came with a step, each checked and made clean.
 */
@Component
class AskUploads {

	private final AskFiles files;

	private final FieldErrors errors;

	private final Limits limits;

	AskUploads(AskFiles files, FieldErrors errors, Limits limits) {
		this.files = files;
		this.errors = errors;
		this.limits = limits;
	}

	/**
	 * What cannot be taken is said beside the field; the others are kept.
	 */
	void add(String draft, AskFiles.Kind kind, List<MultipartFile> sent, String field, Map<String, String> wrong,
			Locale locale, HttpServletRequest request) {
		for (MultipartFile file : (sent != null) ? sent : List.<MultipartFile>of()) {
			try {
				if (!file.isEmpty()) {
					this.limits.check(request, "photo");
					this.files.add(draft, kind, Uploads.bytes(file));
				}
			}
			catch (InvalidInput invalid) {
				this.errors.of(invalid, Map.of(), locale).values().forEach((text) -> wrong.put(field, text));
			}
			catch (Problem problem) {
				wrong.put(field, this.errors.of(problem, locale));
			}
		}
	}

}
