package ir.peygir.browser;

import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Telephones on slow networks: what the first page of the form weighs, as transferred.
 */
class PageWeightTests extends BrowserStories {

	private static final int FIRST_VISIT = 200_000;

	private static final int NEXT_VISIT = 20_000;

	@ValueSource(strings = { "/report", "/meetings" })
	@ParameterizedTest
	void theFirstVisitIsLightAndTheNextFetchesOnlyThePage(String path) {
		Window citizen = phone();
		Map<String, Integer> first = new LinkedHashMap<>();
		Map<String, Integer> next = new LinkedHashMap<>();
		Scale scale = new Scale(citizen.context().newCDPSession(citizen.page()));
		scale.weighs(first);
		visit(citizen, path);
		scale.weighs(next);
		visit(citizen, path);
		assertThat(first).as("first visit").isNotEmpty();
		assertThat(sum(first)).as("bytes of the first visit: %s", first).isLessThanOrEqualTo(FIRST_VISIT);
		assertThat(sum(next)).as("bytes of the next visit: %s", next).isLessThanOrEqualTo(NEXT_VISIT);
	}

	private static void visit(Window citizen, String path) {
		citizen.open(path);
		citizen.page().waitForLoadState(LoadState.NETWORKIDLE);
	}

	private static int sum(Map<String, Integer> weights) {
		return weights.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Listens to the browser's own figures. */
	private static final class Scale {

		private final Map<String, String> addresses = new LinkedHashMap<>();

		private Map<String, Integer> weights;

		Scale(CDPSession session) {
			session.send("Network.enable");
			session.on("Network.requestWillBeSent", (event) -> this.addresses.put(id(event),
					event.getAsJsonObject("request").get("url").getAsString().replaceFirst("^https?://[^/]+", "")));
			session.on("Network.loadingFinished", (event) -> this.weights.merge(this.addresses.get(id(event)),
					event.get("encodedDataLength").getAsInt(), Integer::sum));
		}

		void weighs(Map<String, Integer> into) {
			this.weights = into;
		}

		private static String id(JsonObject event) {
			return event.get("requestId").getAsString();
		}

	}

}
