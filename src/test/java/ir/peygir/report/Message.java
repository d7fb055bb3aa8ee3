package ir.peygir.report;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import ir.peygir.citizen.ContactDetails;

/**
 * What a citizen of a story writes; each writes from a telephone of their own.
 */
public record Message(String kind, String topic, String text, String district, Integer nahiyeh, String address,
		ContactDetails contact) {

	private static final AtomicInteger TELEPHONES = new AtomicInteger(1_000_000);

	public static Message of(String kind, String topic) {
		String mobile = "0912" + TELEPHONES.incrementAndGet();
		return new Message(kind, topic, "روبه‌روی پلاک ۱۲ درست نیست.", null, null, null,
				new ContactDetails(mobile, null, null, null));
	}

	public static Message request(String topic) {
		return of("REQUEST", topic);
	}

	/** Without a topic: an officer has to find it. */
	public static Message unsorted() {
		return of(null, null);
	}

	public Message in(String code) {
		return new Message(this.kind, this.topic, this.text, code, this.nahiyeh, this.address, this.contact);
	}

	public Message inNahiyeh(int number) {
		return new Message(this.kind, this.topic, this.text, this.district, number, this.address, this.contact);
	}

	public Message saying(String words, String at) {
		return new Message(this.kind, this.topic, words, this.district, this.nahiyeh, at, this.contact);
	}

	public Message from(ContactDetails person) {
		return new Message(this.kind, this.topic, this.text, this.district, this.nahiyeh, this.address, person);
	}

	Submission submission() {
		return new Submission(this.kind, this.topic, this.text, null, null, this.district, this.nahiyeh, this.address,
				this.contact, false, null, Submission.Channel.API, null, Locale.forLanguageTag("fa"));
	}

}
