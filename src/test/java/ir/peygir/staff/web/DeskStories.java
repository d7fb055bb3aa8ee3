package ir.peygir.staff.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import ir.peygir.engine.EngineUser;
import ir.peygir.report.CaseStory;
import ir.peygir.report.ReportStories;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Stories of people at their desks.
 */
abstract class DeskStories extends ReportStories {

	static final StaffMember UNIT = member("unit06", "unit-D06-TEC");

	static final StaffMember OTHER_UNIT = member("organisation", "unit-O-BUS");

	static final StaffMember SUPERVISOR = member("supervisor", "supervisors");

	static final StaffMember AUDITOR = member("auditor", "auditors");

	@Autowired
	private TaskService tasks;

	@Autowired
	private EngineUser engineUser;

	private MockMvc web;

	@BeforeEach
	void openTheDesk(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	ResultActions as(StaffMember member, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		TestingAuthenticationToken signedIn = new TestingAuthenticationToken(member, "", List.of());
		return this.web.perform(request.with(authentication(signedIn)).header("Accept", "text/html, application/json"));
	}

	void claim(CaseStory story, StaffMember member) {
		this.engineUser.run(member.id(), member.groups(), () -> this.tasks.claim(story.task().getId(), member.id()));
	}

	static MockMultipartFile photo() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpeg", file);
		return new MockMultipartFile("file", "work.jpg", "image/jpeg", file.toByteArray());
	}

	private static StaffMember member(String id, String group) {
		return new StaffMember(id, id, List.of(group));
	}

}
