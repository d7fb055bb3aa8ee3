package ir.peygir.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the same browser to every test that asks for a {@link Browser}: starting one
 * takes longer than most tests.
 */
public final class OneBrowser implements ParameterResolver, AfterTestExecutionCallback {

	/** Far more than a page needs, for machines that are busy. */
	private static final int PATIENCE = 30_000;

	private static final List<String> SWITCHES = List.of("--disable-gpu", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Store store = context.getRoot().getStore(Namespace.create(OneBrowser.class));
		return store.getOrComputeIfAbsent(Running.class, (key) -> new Running(), Running.class).browser;
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isPresent()
				&& context.getRequiredTestInstance() instanceof BrowserStories stories) {
			stories.showFailure(context.getRequiredTestMethod().getName());
		}
	}

	private static final class Running implements Store.CloseableResource {

		private final Playwright playwright;

		private final Browser browser;

		Running() {
			List<String> switches = new ArrayList<>(SWITCHES);
			if (Browsers.isRoot()) {
				switches.add("--no-sandbox");
			}
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(switches);
			Browsers.find().ifPresent(options::setExecutablePath);
			// it would fetch every browser that it knows
			this.playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
			this.browser = this.playwright.chromium().launch(options);
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
