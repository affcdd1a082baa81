package io.veridical.e2e;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link Browser} to tests, one for the whole process: starting one is dear, and
 * a context for each test keeps them apart. Without a browser the tests are skipped with
 * the reason, and fail where {@code CI} is set.
 */
class Browsers implements ExecutionCondition, ParameterResolver {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		try {
			return ConditionEvaluationResult.enabled("Tested with " + Found.browser().executable());
		}
		catch (NoBrowser ex) {
			if (System.getenv("CI") != null) {
				throw ex;
			}
			return ConditionEvaluationResult.disabled(ex.getMessage());
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(Browsers.class))
			.computeIfAbsent(Running.class, (type) -> Running.start(), Running.class)
			.browser();
	}

	/** Looked for once in a process, found or not. */
	private static final class Found {

		private static @Nullable Object result;

		static synchronized TestBrowser browser() {
			if (result == null) {
				try {
					result = TestBrowser.find();
				}
				catch (NoBrowser ex) {
					result = ex;
				}
			}
			if (result instanceof NoBrowser reason) {
				throw reason;
			}
			return (TestBrowser) result;
		}

	}

	/** The browser of this process; closed with the last test. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return new Running(playwright,
					playwright.chromium()
						.launch(new BrowserType.LaunchOptions().setExecutablePath(Found.browser().executable())
							.setArgs(ARGUMENTS)));
		}

		@Override
		public void close() {
			this.browser.close();
			this.playwright.close();
		}

	}

}
