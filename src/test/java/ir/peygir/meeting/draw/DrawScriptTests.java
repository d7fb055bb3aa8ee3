package ir.peygir.meeting.draw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import ir.peygir.browser.OneBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script of the page computes what the server and the other program computed, and is
 * fooled by nothing that they are not fooled by.
 */
@ExtendWith(OneBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawScriptTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Path SCRIPT = Path.of("src/main/resources/static/assets/draw-check.js");

	private final Transcript sample = Draws.sample(24);

	private BrowserContext context;

	private Page page;

	@BeforeAll
	void open(Browser browser) {
		this.context = browser.newContext();
		this.context.route("**/*", (route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
		this.context.route("**/draw-check.js",
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setPath(SCRIPT)));
		this.page = this.context.newPage();
		this.page.navigate("http://localhost/");
	}

	@AfterAll
	void close() {
		this.context.close();
	}

	@Test
	void theBrowserDrawsWhatTheOtherProgramDrew() {
		for (Vectors.Vector vector : Vectors.all()) {
			List<Map<String, Object>> entries = new ArrayList<>();
			vector.entries()
				.forEach((entry) -> entries.add(Map.of("ticket", entry.ticket(), "weight", entry.weight())));
			Object order = this.page.evaluate(
					"async ([seed, entries, number]) => (await import('/draw-check.js')).order(seed, entries, number)",
					List.of(vector.draw().serverSeed(), entries, vector.draw().publicNumber()));
			assertThat(order).as(vector.toString()).isEqualTo(vector.made().order());
		}
	}

	@Test
	void itLooksAtTheSameThingsAsTheCommandLine() throws IOException {
		Announced announced = Draws.announced(this.sample);
		List<String> names = DrawCheck.check(this.sample, announced).stream().map(Check::name).toList();
		JsonNode checks = checked(List.of(Draws.bytes(this.sample))).get(0);
		assertThat(checks.findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(names);
		assertThat(checks.findValuesAsText("ok")).containsOnly("true");
	}

	@Test
	void whatTheCommandLineFindsTheBrowserFinds() throws IOException {
		List<Tampering.Forged> forged = Tampering.of(Draws.bytes(this.sample));
		JsonNode all = checked(forged.stream().map(Tampering.Forged::bytes).toList());
		Announced announced = Draws.announced(this.sample);
		assertThat(forged).hasSameSizeAs(all);
		for (int i = 0; i < forged.size(); i++) {
			assertThat(wrong(all.get(i))).as(forged.get(i).what()).isEqualTo(wrong(forged.get(i), announced));
		}
	}

	@Test
	void aThousandTicketsAreTheSameToo() throws IOException {
		assertThat(wrong(checked(List.of(Draws.bytes(Draws.sample(1000)))).get(0))).isEqualTo("[announcedSnapshots]");
	}

	private JsonNode checked(List<byte[]> transcripts) throws IOException {
		Object results = this.page.evaluate("""
				async ([texts, session]) => {
				  const { check } = await import("/draw-check.js");
				  const all = [];
				  for (const text of texts) all.push(await check(JSON.parse(text), JSON.parse(session)));
				  return JSON.stringify(all);
				}""", List.of(transcripts.stream().map((each) -> new String(each, StandardCharsets.UTF_8)).toList(),
				session()));
		return JSON.readTree((String) results);
	}

	private String session() {
		List<String> snapshots = this.sample.snapshots()
			.stream()
			.map((each) -> "{\"at\":\"%s\",\"count\":%d,\"hash\":\"%s\"}".formatted(each.at(), each.count(),
					each.hash()))
			.toList();
		return Draws.SESSION_JSON.replace("\"snapshots\":[]", "\"snapshots\":" + snapshots);
	}

	private static String wrong(JsonNode checks) {
		if (checks.isNull()) {
			return "unreadable";
		}
		List<String> wrong = new ArrayList<>();
		checks.forEach((check) -> {
			if (!check.get("ok").booleanValue()) {
				wrong.add(check.get("name").textValue());
			}
		});
		return wrong.stream().sorted().toList().toString();
	}

	private static String wrong(Tampering.Forged forged, Announced announced) {
		try {
			Transcript read = TranscriptReader.read(new ByteArrayInputStream(forged.bytes()));
			return DrawCheck.check(read, announced)
				.stream()
				.filter((check) -> !check.ok())
				.map(Check::name)
				.sorted()
				.toList()
				.toString();
		}
		catch (IOException ex) {
			return "unreadable";
		}
	}

}
