package ir.peygir.engine.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import ir.peygir.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every model keeps to the rules of the house; and each rule finds the model that does
 * not.
 */
class HouseRulesTests extends Stories {

	private static final String REPORT = "processes/report/report.bpmn";

	private static final String FEEDBACK = "processes/feedback/feedback.bpmn";

	private static final String SESSION = "processes/meeting/meeting-session.bpmn";

	private static final String DEADLINE = "processes/report/deadline.dmn";

	private static final String ORDER = "processes/meeting/meeting-order.bpmn";

	@Autowired
	private ModelCheck check;

	@Test
	void everyModelOfOursKeepsToThem() {
		Models models = Models.onClassPath();
		assertThat(models.contents()).hasSizeGreaterThan(20);
		assertThat(lines(this.check.broken(models))).isEmpty();
		assertThat(lines(this.check.habits(models).stream().filter((one) -> !ofTests(one)).toList())).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("mistakes")
	void aMistakeIsNamedInOneLine(String rule, String file, String right, String wrong, String line) {
		Models models = Models.onClassPath();
		String text = new String(models.contents().get(file), StandardCharsets.UTF_8);
		assertThat(text).as("what is to be spoilt").contains(right);
		Models spoilt = models.with(file, text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
		List<Finding> findings = new ArrayList<>(this.check.broken(spoilt));
		if (findings.isEmpty()) {
			findings.addAll(this.check.habits(spoilt).stream().filter((one) -> !ofTests(one)).toList());
		}
		assertThat(findings).extracting(Finding::rule).containsOnly(rule);
		assertThat(findings.get(0).text(Locale.ENGLISH)).startsWith(file + line).doesNotContain("\n");
		assertThat(findings.get(0).sentence(Locale.forLanguageTag("fa"))).containsPattern("\\p{IsArabic}")
			.doesNotContain("\n");
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(of("file.unreadable", FEEDBACK, "</bpmn:process>", "</bpmn:proces>", ": cannot be read: "),
				of("process.none", FEEDBACK, "isExecutable=\"true\"", "isExecutable=\"false\"", ": no executable"),
				of("delegate.unknown", REPORT, "${publishAnswer}", "${publishAnswr}",
						", publishAnswer «فرستادن پاسخ»: there is no bean publishAnswr; the nearest name is publishAnswer"),
				of("delegate.unknown", REPORT, "delegateExpression=\"${noteTakeOver}\"",
						"delegateExpression=\"${noteTakover}\"",
						", actOnReport «رسیدگی و پاسخ»: there is no bean noteTakover; the nearest name is noteTakeOver"),
				of("delegate.kind", REPORT, "${publishAnswer}", "${nameByTopic}",
						", publishAnswer «فرستادن پاسخ»: nameByTopic is no JavaDelegate"),
				of("delegate.missing", REPORT, " camunda:delegateExpression=\"${publishAnswer}\"", "",
						", publishAnswer «فرستادن پاسخ»: has no delegate"),
				of("delegate.notSimple", REPORT, "${publishAnswer}", "${publishAnswer.again()}", ", publishAnswer"),
				of("code.forbidden", REPORT, "camunda:delegateExpression=\"${publishAnswer}\"",
						"camunda:delegateExpression=\"${publishAnswer}\" camunda:expression=\"${1}\"",
						", publishAnswer «فرستادن پاسخ»: camunda:expression is not used here"),
				of("task.noReceiver", REPORT, "\"reviewRefusal\"", "\"reviewRefusals\"",
						", reviewRefusals «بررسی «امکان انجام نیست»»: nothing takes the result"),
				of("form.unknown", REPORT, "forms/report/actOnReport.html", "forms/report/actOnRepport.html",
						", actOnReport «رسیدگی و پاسخ»: there is no form forms/report/actOnRepport.html; "
								+ "the nearest name is forms/report/actOnReport.html"),
				of("form.key", REPORT, "embedded:deployment:forms/report/actOnReport.html", "${form}", ", actOnReport"),
				of("form.missing", REPORT, " camunda:formKey=\"embedded:deployment:forms/report/actOnReport.html\"", "",
						", actOnReport"),
				of("called.unknown", REPORT, "calledElement=\"feedback\"", "calledElement=\"feedbak\"",
						", askFeedback «بازخوردسنجی»: there is no process feedbak; the nearest name is feedback"),
				of("called.binding", REPORT, " camunda:calledElementBinding=\"deployment\"", "", ", askFeedback"),
				of("decision.unknown", REPORT, "decisionRef=\"triage\"", "decisionRef=\"triag\"",
						", decideTriage «تعیین شیوهٔ بررسی»: there is no decision triag; the nearest name is triage"),
				of("decision.binding", REPORT, "decisionRef=\"triage\" camunda:decisionRefBinding=\"deployment\"",
						"decisionRef=\"triage\"", ", decideTriage"),
				of("expression.bean", REPORT, "${surveyedVoices.of(execution)}", "${surveyedVoice.of(execution)}",
						", askFeedback «بازخوردسنجی»: there is no bean surveyedVoice"),
				of("gateway.noDefault", REPORT, " default=\"citizenDoesNotObject\"", "",
						", doesCitizenObject «اعتراض دارد؟»: has no default way"),
				of("message.none", REPORT, " messageRef=\"reportWithdrawnMessage\"", "", ", "),
				of("timer.broken", SESSION, "R/PT1H", "every hour", ", everyHour «هر ساعت»: time every hour"),
				of("timer.moment", REPORT,
						"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${objectionUntil}</bpmn:timeDate>",
						"<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P30D</bpmn:timeDuration>",
						", objectionPeriodOver"),
				of("expression.broken", REPORT, "camunda:dueDate=\"${dueAt}\" camunda:priority",
						"camunda:dueDate=\"${dueAt\" camunda:priority",
						", actOnReport «رسیدگی و پاسخ»: expression ${dueAt is"),
				of("engine.refuses", FEEDBACK, "attachedToRef=\"callCitizen\"", "attachedToRef=\"nobody\"", ""),
				of("cell.quotes", DEADLINE, "\"SUGGESTION\",\"OPINION\"", "SUGGESTION,\"OPINION\"",
						", suggestionOrOpinion"),
				of("cell.value", DEADLINE, "<text>\"SUGGESTION\",\"OPINION\"</text>",
						"<text>\"SUGESTION\",\"OPINION\"</text>", ", suggestionOrOpinion"),
				of("cell.broken", DEADLINE, "<text>\"SUGGESTION\",\"OPINION\"</text>",
						"<text>\"SUGGESTION\",,\"OPINION\"</text>", ", suggestionOrOpinion"),
				of("table.language", DEADLINE, "<inputExpression id=\"slaExpression\"",
						"<inputExpression expressionLanguage=\"juel\" id=\"slaExpression\"",
						", deadline «مهلت رسیدگی»"),
				of("id.generated", FEEDBACK, "\"noAnswerInTime\"", "\"Event_0x1f\"", ", Event_0x1f"),
				of("name.missing", FEEDBACK, "name=\"یادآوری به شهروند\"", "name=\"remind\"", ", "),
				of("gateway.question", REPORT, "name=\"اعتراض دارد؟\"", "name=\"اعتراض\"",
						", doesCitizenObject «اعتراض»"),
				of("history", ORDER, "historyTimeToLive=\"P1825D\"", "historyTimeToLive=\"P30D\"", ", meetingOrder"),
				of("condition.simple", REPORT, "${feedbackResult == 'objected'}", "${feedbackResult != 'other'}",
						", citizenObjects"),
				of("task.asyncAfter", FEEDBACK, " camunda:asyncAfter=\"true\"", "", ", callCitizen"),
				of("task.dueDate", FEEDBACK, " camunda:dueDate=\"${callUntil}\"", "", ", callCitizen"),
				of("task.person", FEEDBACK, "camunda:candidateGroups=\"call-centre\"",
						"camunda:candidateGroups=\"call-centre\" camunda:assignee=\"sara\"", ", callCitizen"),
				of("group.unknown", FEEDBACK, "camunda:candidateGroups=\"call-centre\"",
						"camunda:candidateGroups=\"call-center\"",
						", callCitizen «تماس برای نظرسنجی»: there is no group call-center; the nearest name is call-centre"));
	}

	@Test
	void twoFilesOfOneNameAndTwoProcessesOfOneKeyAreNamed() {
		Models models = Models.onClassPath();
		List<Finding> findings = this.check
			.broken(models.with("processes/meeting/feedback.bpmn", models.contents().get(FEEDBACK)));
		assertThat(findings).extracting(Finding::rule).containsExactlyInAnyOrder("file.twice", "key.twice");
	}

	@Test
	void everySentenceBelongsToARule() throws Exception {
		Properties texts = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/models_en.properties"));
		Set<String> rules = new TreeSet<>();
		String code = Stream
			.of("RunningRules", "FlowRules", "TableRules", "Habits", "Layout", "ModelCheck", "EngineReading",
					"FeelCells")
			.map(HouseRulesTests::source)
			.reduce("", String::concat);
		texts.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith("models.rule."))
			.map((key) -> key.substring("models.rule.".length()))
			.forEach(rules::add);
		assertThat(rules).hasSizeGreaterThan(40).allMatch((rule) -> code.contains("\"" + rule + "\""));
	}

	private static Arguments of(String rule, String file, String right, String wrong, String line) {
		return Arguments.of(rule, file, right, wrong, line);
	}

	/** The small processes with which the engine itself is tried. */
	private static boolean ofTests(Finding finding) {
		return finding.file().startsWith("processes/engine/");
	}

	private static List<String> lines(List<Finding> findings) {
		return findings.stream().map((finding) -> finding.text(Locale.ENGLISH)).toList();
	}

	private static String source(String name) {
		try {
			return java.nio.file.Files
				.readString(java.nio.file.Path.of("src/main/java/ir/peygir/engine/models", name + ".java"));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
