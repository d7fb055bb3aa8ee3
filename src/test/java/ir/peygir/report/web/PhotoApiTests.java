package ir.peygir.report.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import ir.peygir.report.CaseStory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhotoApiTests extends WebStories {

	@Test
	void aPhotoIsTakenAndItsAddressOpensIt() throws IOException {
		CaseStory story = pothole();
		Answer added = send(story, story.secret(), "image/jpeg", image("jpeg")).is(201);
		assertThat(added.names()).containsExactly("id", "url");
		Answer picture = get(added.text("url")).is(200);
		assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
		get("/photos/" + added.text("id")).is(404);
		get("/photos/" + added.text("id") + "?t=wrong").is(404);
		get("/photos/" + added.text("id") + "?t=%00").is(404);
		assertThat(get("/api/reports/" + story.code(), SECRET, story.secret()).json().path("photos")).hasSize(1);
	}

	@Test
	void theSamePhotoWithTheSameKeyIsOnePhoto() throws IOException {
		CaseStory story = pothole();
		String key = java.util.UUID.randomUUID().toString();
		String id = send(story, story.secret(), "image/jpeg", image("jpeg"), "Idempotency-Key", key).is(201).text("id");
		assertThat(send(story, story.secret(), "image/jpeg", image("jpeg"), "Idempotency-Key", key).is(201).text("id"))
			.isEqualTo(id);
		send(story, story.secret(), "image/png", image("png"), "Idempotency-Key", key).isProblem(409);
		assertThat(get("/api/reports/" + story.code(), SECRET, story.secret()).json().path("photos")).hasSize(1);
	}

	@Test
	void whateverTheSenderCallsItThePictureDecides() throws IOException {
		CaseStory story = pothole();
		send(story, story.secret(), "application/pdf", image("png")).is(201);
	}

	@Test
	void aPhotoNeedsTheSecret() throws IOException {
		CaseStory story = pothole();
		send(story, null, "image/jpeg", image("jpeg")).isProblem(401);
		send(story, "wrong", "image/jpeg", image("jpeg")).isProblem(403);
	}

	@Test
	void otherFilesAreRefusedByWhatTheyAre() {
		CaseStory story = pothole();
		for (String head : List.of("GIF89a", "%PDF-1.7", "\0\0\0\u0018ftypheic")) {
			Answer refused = send(story, story.secret(), "image/jpeg", bytes(head + "x".repeat(200))).isProblem(415);
			assertThat(refused.text("detail")).matches(".*\\p{IsArabic}.*");
		}
		assertThat(send(story, story.secret(), "image/jpeg", bytes("no picture")).isProblem(422).fields())
			.containsExactly("file");
		assertThat(send(story, story.secret(), "image/jpeg", bytes("\u00ff\u00d8\u00ff\u00e0 cut")).isProblem(422)
			.fields()).containsExactly("file");
		assertThat(send(story, story.secret(), "image/jpeg", new byte[0]).isProblem(422).fields())
			.containsExactly("file");
	}

	@Test
	void aFileThatIsTooLargeIsSaidToBe() throws IOException {
		CaseStory story = pothole();
		for (int megabytes : new int[] { 11, 26 }) {
			byte[] large = java.util.Arrays.copyOf(image("jpeg"), megabytes << 20);
			Answer refused = send(story, story.secret(), "image/jpeg", large).isProblem(413);
			assertThat(refused.text("detail")).contains("۱۰");
		}
	}

	@Test
	void withoutAFileTheRequestIsMalformed() {
		CaseStory story = pothole();
		String path = "/api/reports/" + story.code() + "/photos";
		call("POST", path,
				BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--b--"),
				SECRET, story.secret(), "Content-Type", "multipart/form-data; boundary=b")
			.isProblem(400);
		post(path, "{}", SECRET, story.secret()).isProblem(400);
		call("POST", path, BodyPublishers.ofString("--b\r\ncut"), SECRET, story.secret(), "Content-Type",
				"multipart/form-data; boundary=b")
			.isProblem(400);
	}

	@Test
	void fivePhotosAreEnoughAndAClosedReportTakesNone() throws IOException {
		CaseStory story = pothole();
		for (int i = 0; i < 5; i++) {
			send(story, story.secret(), "image/jpeg", image("jpeg")).is(201);
		}
		send(story, story.secret(), "image/jpeg", image("jpeg")).isProblem(409);
		CaseStory over = pothole().withdraws("");
		send(over, over.secret(), "image/jpeg", image("jpeg")).isProblem(409);
	}

	private Answer send(CaseStory story, String secret, String type, byte[] file, String... more) {
		List<String> headers = new ArrayList<>(List.of("Content-Type", "multipart/form-data; boundary=b"));
		headers.addAll(List.of(more));
		if (secret != null) {
			headers.addAll(List.of(SECRET, secret));
		}
		String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: " + type
				+ "\r\n\r\n";
		BodyPublisher body = BodyPublishers
			.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), file, bytes("\r\n--b--\r\n")));
		return call("POST", "/api/reports/" + story.code() + "/photos", body, headers.toArray(String[]::new));
	}

	private static byte[] bytes(String latin) {
		return latin.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static byte[] image(String format) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file);
		return file.toByteArray();
	}

}
