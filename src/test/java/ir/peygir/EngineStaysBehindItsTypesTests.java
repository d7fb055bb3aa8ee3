package ir.peygir;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class EngineStaysBehindItsTypesTests {

	private static final ArchRule RULE = noClasses().that()
		.resideOutsideOfPackages("ir.peygir.engine..", "ir.peygir..process..", "ir.peygir.staff..", "ir.peygir.audit..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	@Test
	void onlyAFewPackagesKnowTheEngine() {
		JavaClasses product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackagesOf(Peygir.class);
		RULE.check(product);
	}

	@Test
	void theRuleFindsATrespasser() {
		assertThat(RULE.evaluate(new ClassFileImporter().importClasses(Trespasser.class)).hasViolation()).isTrue();
	}

	record Trespasser(RuntimeService runtime) {
	}

}
