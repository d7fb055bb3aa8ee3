package ir.peygir.staff.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

import ir.peygir.engine.EngineUser;
import ir.peygir.report.CaseStory;
import ir.peygir.report.ReportStories;
import ir.peygir.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Stories of people at their desks.
 */
public abstract class DeskStories extends ReportStories {

	protected static final StaffMember UNIT = member("unit06", "unit-D06-TEC");

	protected static final StaffMember OTHER_UNIT = member("organisation", "unit-O-BUS");

	protected static final StaffMember SUPERVISOR = member("supervisor", "supervisors");

	protected static final StaffMember AUDITOR = member("auditor", "auditors");

	protected static final StaffMember OPERATOR = member("operator", "operators");

	static final StaffMember CALLER = member("operator", "call-centre");

	static final StaffMember OTHER_CALLER = member("other", "call-centre");

	static final StaffMember ADMINISTRATOR = member("admin", "administrators");

	@Autowired
	private TaskService tasks;

	@Autowired
	private EngineUser engineUser;

	private MockMvc web;

	@BeforeEach
	void openTheDesk(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	protected final ResultActions as(StaffMember member, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		TestingAuthenticationToken signedIn = new TestingAuthenticationToken(member, "", List.of());
		return this.web.perform(request.with(authentication(signedIn)).header("Accept", "text/html, application/json"));
	}

	protected final void claim(CaseStory story, StaffMember member) {
		this.engineUser.run(member.id(), member.groups(), () -> this.tasks.claim(story.task().getId(), member.id()));
	}

	protected static MockMultipartFile photo() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpeg", file);
		return new MockMultipartFile("file", "work.jpg", "image/jpeg", file.toByteArray());
	}

	/**
	 * As a page sends it: the cookie and, masked with zeros, the same token. The
	 * ready-made one would put another repository into the application that all tests
	 * share.
	 */
	protected static RequestPostProcessor token() {
		return (request) -> {
			byte[] token = "token-of-the-test".getBytes(StandardCharsets.US_ASCII);
			byte[] masked = new byte[2 * token.length];
			System.arraycopy(token, 0, masked, token.length, token.length);
			request.setCookies(new Cookie("peygir-csrf", new String(token, StandardCharsets.US_ASCII)));
			request.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
			return request;
		};
	}

	protected static StaffMember member(String id, String group) {
		return new StaffMember(id, id, List.of(group));
	}

}
