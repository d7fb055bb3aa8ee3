package ir.peygir.citizen;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import ir.peygir.Stories;
import ir.peygir.citizen.ContactDetails.Principal;
import ir.peygir.shared.ForeignId;
import ir.peygir.shared.Mobile;
import ir.peygir.shared.NationalCode;
import ir.peygir.shared.Sealer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class VaultTests extends Stories {

	private static final NationalCode SARA = new NationalCode("0499370899");

	private static final NationalCode NIKI = new NationalCode("0684159414");

	private static final String SESSION = "06-2026-11-30";

	@Autowired
	private Vault vault;

	@Autowired
	private Sealer sealer;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aPersonIsTheSameInTheWholeCityAndAnotherInEveryDraw() {
		assertThat(this.vault.personOf(SARA)).isEqualTo(this.vault.personOf(NationalCode.parse("۴۹۹۳۷۰۸۹۹").get()))
			.isNotEqualTo(this.vault.personOf(NIKI))
			.doesNotContain("0499370899");
		assertThat(this.vault.pseudonym(SESSION, SARA)).matches("[0-9a-f]{64}")
			.isEqualTo(this.vault.pseudonym(SESSION, SARA))
			.isNotEqualTo(this.vault.pseudonym(SESSION, NIKI))
			.isNotEqualTo(this.vault.pseudonym("06-2026-12-07", SARA))
			.isNotEqualTo(this.vault.pseudonym(SESSION, new ForeignId("123456789012")));
	}

	@Test
	void whatIsKeptGivesTheSameNames() {
		UUID sara = keep(new ContactDetails("+989121234567", null, "سارا", null, SARA.digits(), null));
		assertThat(this.vault.personOf(sara)).contains(this.vault.personOf(SARA));
		assertThat(this.vault.pseudonym(SESSION, sara)).contains(this.vault.pseudonym(SESSION, SARA));
		UUID nobody = keep(new ContactDetails("+989121234567", null, "سارا", null));
		assertThat(this.vault.personOf(nobody)).isEmpty();
		assertThat(this.vault.pseudonym(SESSION, nobody)).isEmpty();
		assertThat(this.vault.personOf(UUID.randomUUID())).isEmpty();
	}

	@Test
	void whoSpeaksForAnotherTakesPartAsThatPersonAndForAGroupAsThemselves() {
		UUID attorney = keep(new ContactDetails("+989121234567", null, "سارا", null, SARA.digits(),
				new Principal("نیکی", NIKI.digits())));
		assertThat(this.vault.personOf(attorney)).contains(this.vault.personOf(NIKI));
		assertThat(this.vault.pseudonym(SESSION, attorney)).contains(this.vault.pseudonym(SESSION, NIKI));
		UUID neighbour = keep(new ContactDetails("+989121234567", null, "سارا", null, SARA.digits(),
				new Principal("ساکنان کوچهٔ یاس", null)));
		assertThat(this.vault.personOf(neighbour)).contains(this.vault.personOf(SARA));
	}

	@Test
	void allOfItIsSealedAndNoneOfItIsSaidInPassing() {
		ContactDetails details = new ContactDetails("+989121234567", null, "سارا", null, SARA.digits(),
				new Principal("نیکی", NIKI.digits()));
		UUID id = keep(details);
		assertThat(this.vault.detailsOf(id)).contains(details);
		assertThat(this.jdbc.sql("select * from contact where id = ?").param(id).query().singleRow().toString())
			.doesNotContain("0499370899", "0684159414", "نیکی");
		assertThat(details.toString() + details.principal()).doesNotContain("0499370899", "0684159414", "نیکی");
		assertThat(details.isEmpty()).isFalse();
		assertThat(new ContactDetails(null, null, null, null).isEmpty()).isTrue();
	}

	@Test
	void whatWasSealedBeforeThereWereNationalCodesIsStillRead() {
		UUID id = UUID.randomUUID();
		String old = "{\"mobile\":\"+989121234567\",\"phone\":null,\"name\":\"سارا\",\"email\":null,\"empty\":false}";
		this.jdbc.sql("insert into contact (id, sealed, language, created_at) values (?, ?, 'fa', ?)")
			.params(id, this.sealer.seal(old, id.toString()), OffsetDateTime.parse("2026-10-11T05:30:00Z"))
			.update();
		assertThat(this.vault.detailsOf(id)).contains(new ContactDetails("+989121234567", null, "سارا", null));
		assertThat(this.vault.personOf(id)).isEmpty();
	}

	@Test
	void aNumberCanBeCountedWithoutBeingKept() {
		Mobile mobile = new Mobile("+989121234567");
		assertThat(this.vault.mobileDigest(mobile))
			.isEqualTo(this.vault.mobileDigest(Mobile.parse("09121234567").get()))
			.isNotEqualTo(this.vault.mobileDigest(new Mobile("+989121234568")))
			.doesNotContain("9121234567");
	}

	private UUID keep(ContactDetails details) {
		return this.vault.keep(details, Locale.forLanguageTag("fa"));
	}

}
