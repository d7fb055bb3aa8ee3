package ir.peygir.report.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import java.net.http.HttpRequest.BodyPublishers;

import com.fasterxml.jackson.databind.JsonNode;
import ir.peygir.report.CaseStory;
import ir.peygir.report.Happening;
import ir.peygir.report.photo.Shots;
import ir.peygir.shared.GeoPoint;
import ir.peygir.shared.TrackingCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTests extends WebStories {

	private static final GeoPoint PLACE = new GeoPoint(35.7128, 51.4052);

	private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic....".getBytes(StandardCharsets.ISO_8859_1);

	private static final String HEIC_WORDS = "عکس HEIC پذیرفته نمی‌شود. در تنظیمات دوربین";

	private static final AtomicLong NUMBERS = new AtomicLong(7000);

	/** Half past nine, when the report is half an hour old. */
	private static final String TIME = "2026:10:11 09:30:00";

	@Test
	void staffReadWhenAndHowFarAwayAPhotoWasTakenAndItsPlaceIsNotKept() {
		String code = placed();
		later(code);
		JsonNode taken = send(code, Shots.taken(photo(), TIME, null, new GeoPoint(35.7137, 51.4052))).is(201).json();
		assertThat(words(taken, "facts")).containsExactly("زمان عکس: یکشنبه ۱۹ مهر ۱۴۰۵، ساعت ۰۹:۳۰",
				"۱۰۰ متر تا محل پیام");
		assertThat(words(taken, "warnings")).isEmpty();
		assertThat(row(code)).containsEntry("distance_m", 100).doesNotContainValue("35.7137");
		String picture = new String(get(taken.path("url").asText()).is(200).response().body(),
				StandardCharsets.ISO_8859_1);
		assertThat(picture).doesNotContain("Exif").doesNotContain("2026:10:11");
	}

	@Test
	void aPhotoThatTellsNothingIsTakenAndSaidToTellNothing() {
		assertThat(words(send(placed(), photo()).is(201).json(), "facts")).containsExactly("بدون زمان و مکان");
		assertThat(words(send(placed(), Shots.taken(photo(), TIME, null, null)).is(201).json(), "facts")).last()
			.isEqualTo("بدون مکان");
		assertThat(words(send(placed(), Shots.taken(photo(), null, null, PLACE)).is(201).json(), "facts"))
			.containsExactly("بدون زمان", "۰ متر تا محل پیام");
		assertThat(words(send(pothole().code(), Shots.taken(photo(), null, null, PLACE)).is(201).json(), "facts"))
			.containsExactly("بدون زمان", "پیام نقطه‌ای روی نقشه ندارد؛ فاصله سنجیده نشد");
	}

	@Test
	void whatCannotBeIsWarnedOfAndNotRefused() {
		String code = placed();
		GeoPoint far = new GeoPoint(35.7228, 51.4052);
		later(code);
		JsonNode before = send(code, Shots.taken(photo(), "2026:10:11 08:59:00", "+03:30", far)).is(201).json();
		assertThat(words(before, "warnings")).containsExactly("زمان عکس پیش از ثبت پیام است.",
				"عکس در فاصلهٔ بیش از ۵۰۰ متر از محل پیام گرفته شده است.");
		JsonNode future = send(code, Shots.taken(photo(), "2027:10:11 09:30:00", null, PLACE)).is(201).json();
		assertThat(words(future, "warnings")).containsExactly("زمان عکس در آینده است؛ شاید ساعت دوربین درست نیست.");
		JsonNode fast = send(code, Shots.taken(photo(), "2026:10:11 10:05:00", null, PLACE)).is(201).json();
		assertThat(words(fast, "warnings")).as("a clock that is five minutes fast").isEmpty();
	}

	@Test
	void thePictureOfAnotherCaseIsTakenAndFlagged() {
		CaseStory first = pothole();
		CaseStory second = pothole();
		byte[] picture = photo();
		assertThat(words(send(first.code(), picture).is(201).json(), "warnings")).isEmpty();
		assertThat(words(send(first.code(), picture).is(201).json(), "warnings")).as("the same case").isEmpty();
		for (byte[] used : List.of(picture, Shots.passedOn(picture))) {
			assertThat(words(send(second.code(), used).is(201).json(), "warnings")).containsExactly(
					"همین عکس پیش‌تر در پروندهٔ " + new TrackingCode(first.code()).isolated() + " به کار رفته است.");
		}
		assertThat(second.events()).filteredOn(Happening.SAME_PICTURE::equals).hasSize(2);
		assertThat(first.events()).doesNotContain(Happening.SAME_PICTURE);
		assertThat(second.history()).doesNotContain(Happening.SAME_PICTURE);
		assertThat(second.file().history()).last()
			.satisfies((line) -> assertThat(line.detail()).isEqualTo(new TrackingCode(first.code()).isolated()));
		assertThat(words(send(second.code(), photo()).is(201).json(), "warnings")).as("another picture").isEmpty();
	}

	@Test
	void blackPicturesAreNotTheSamePicture() {
		CaseStory first = pothole();
		first.evidence(TECHNICIAN);
		CaseStory second = pothole();
		second.evidence(TECHNICIAN);
		assertThat(second.events()).doesNotContain(Happening.SAME_PICTURE);
	}

	@Test
	void aDocumentIsEvidenceAndOnlyDownloaded() {
		CaseStory story = pothole();
		Answer added = send(story.code(), Shots.pdf()).is(201);
		assertThat(added.json().path("thumb").isNull()).isTrue();
		assertThat(words(added.json(), "facts")).containsExactly("سند PDF");
		Answer document = get(added.text("url")).is(200);
		assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(document.header("Content-Disposition")).startsWith("attachment;");
		assertThat(document.response().headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
		assertThat(document.body()).startsWith("%PDF-");
		get(added.text("url").replace("?", "/thumb?")).is(404);
		story.done(TECHNICIAN, "actOnReport", "actOutcome", "done", "answer", "چاله پر شد.");
		assertThat(story.view().status().name()).isEqualTo("ANSWERED");
		citizenSees(story, added.text("url"));
	}

	private void citizenSees(CaseStory story, String url) {
		JsonNode photos = get("/api/reports/" + story.code(), SECRET, story.secret()).is(200).json().path("photos");
		assertThat(photos.findValuesAsText("url")).containsExactly(url);
		assertThat(photos.get(0).fieldNames()).toIterable().doesNotContain("facts", "warnings");
		Browser citizen = new Browser(this);
		citizen.open("/track/" + story.code() + "?s=" + story.secret());
		String link = story.linkIn("answered");
		for (String path : List.of("/track/" + story.code(), link.substring(link.indexOf("/feedback/")))) {
			assertThat(citizen.open(path).is(200).body()).contains("سند ۱ (PDF)", url.substring(0, url.indexOf('?')))
				.doesNotContain("/thumb");
		}
	}

	@Test
	void documentsThatCannotBeCleanedAreRefusedWithWords() {
		String code = pothole().code();
		assertThat(send(code, Shots.encryptedPdf("")).isProblem(422).messageFor("file")).contains("رمز");
		assertThat(send(code, "%PDF-1.7 broken".getBytes(StandardCharsets.US_ASCII)).isProblem(422).messageFor("file"))
			.startsWith("سند PDF خوانده نشد");
		assertThat(send(code, new byte[11 << 20]).isProblem(413).text("detail")).contains("۱۰ مگابایت");
		assertThat(send(code, "GIF89a...".getBytes(StandardCharsets.US_ASCII)).isProblem(415).text("detail"))
			.contains("سند PDF");
	}

	@Test
	void citizensSendNoDocuments() {
		CaseStory story = pothole();
		upload("/api/reports/" + story.code() + "/photos", Shots.pdf(), SECRET, story.secret()).isProblem(415);
		assertThat(details().upload("/report/details", "photos", new byte[][] { Shots.pdf() }).is(422).body())
			.contains("فقط عکس JPEG");
	}

	@Test
	void anApplePhotoIsRefusedAtEveryDoorWithWordsThatHelp() {
		CaseStory story = pothole();
		assertThat(send(story.code(), HEIC).isProblem(415).text("detail")).startsWith(HEIC_WORDS);
		assertThat(upload("/api/reports/" + story.code() + "/photos", HEIC, SECRET, story.secret()).isProblem(415)
			.text("detail")).startsWith(HEIC_WORDS);
		assertThat(upload("/api/reports/" + story.code() + "/photos", HEIC, SECRET, story.secret(), "Accept-Language",
				"en")
			.isProblem(415)
			.text("detail")).contains("Most compatible");
		assertThat(details().upload("/report/details", "photos", new byte[][] { HEIC }).is(422).body())
			.contains(HEIC_WORDS, "این متن می‌ماند");
		Browser citizen = new Browser(this);
		citizen.open("/track/" + story.code() + "?s=" + story.secret());
		citizen.open("/track/" + story.code());
		assertThat(citizen.upload("/track/" + story.code() + "/photos", "file", new byte[][] { HEIC }).body())
			.contains(HEIC_WORDS);
	}

	private Browser details() {
		Browser browser = new Browser(this);
		browser.open("/report").is(200);
		browser.send("/report", "topic", "RDS-01");
		browser.open("/report/details").is(200);
		return browser;
	}

	/** A report with a point on the map. */
	private String placed() {
		Map<String, Object> point = Map.of("lat", PLACE.lat(), "lon", PLACE.lon());
		return post("/api/reports", report("place", point)).is(201).text("code");
	}

	private void later(String code) {
		assertThat(code).isNotBlank();
		this.scene.itIs(SUNDAY.plusSeconds(3600));
	}

	private static byte[] photo() {
		return Shots.photo(NUMBERS.incrementAndGet());
	}

	private static List<String> words(JsonNode evidence, String field) {
		List<String> words = new ArrayList<>();
		evidence.path(field).forEach((word) -> words.add(word.asText()));
		return words;
	}

	private Map<String, Object> row(String code) {
		return this.database.sql("select * from photo where report_code = ?").param(code).query().singleRow();
	}

	private Answer send(String code, byte[] file) {
		String account = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.US_ASCII));
		return upload("/staff/api/cases/" + code + "/evidence", file, "Authorization", "Basic " + account);
	}

	private Answer upload(String path, byte[] file, String... more) {
		List<String> headers = new ArrayList<>(List.of("Content-Type", "multipart/form-data; boundary=b"));
		headers.addAll(List.of(more));
		byte[] head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII);
		byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
		return call("POST", path, BodyPublishers.ofByteArrays(List.of(head, file, end)),
				headers.toArray(String[]::new));
	}

}
