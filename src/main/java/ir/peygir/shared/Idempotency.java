package ir.peygir.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a program send again what it is not sure to have sent: one effect, and the same
 * answer for a day.
 */
@Component
public class Idempotency {

	/** Of the header {@code Idempotency-Key}. */
	private static final Pattern KEY = Pattern.compile("[ -~]{1,200}");

	private static final Duration KEPT = Duration.ofHours(24);

	private final IdempotentAnswers answers;

	private final Sealer sealer;

	private final ObjectMapper json;

	private final Clock clock;

	Idempotency(IdempotentAnswers answers, Sealer sealer, ObjectMapper json, Clock clock) {
		this.answers = answers;
		this.sealer = sealer;
		// an answer given again has the offsets that it had
		this.json = json.copy().disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
		this.clock = clock;
	}

	/**
	 * Acts once per path and key, in the caller's transaction: the key is claimed with
	 * the effect or not at all, and a refused action may be sent again. Whoever sends the
	 * same at the same moment waits for the first.
	 * @param key as sent, or {@code null}: then nothing is remembered
	 * @param bodyDigest of {@link #digest}
	 * @param type of the answer, which goes through JSON and back
	 * @throws Problem 400 if the key is not 1 to 200 printable ASCII characters, 409 if
	 * it came with another body, 429 if the first takes too long
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public <T> T once(String path, String key, String bodyDigest, Class<T> type, Supplier<T> action) {
		if (key == null) {
			return action.get();
		}
		if (!KEY.matcher(key).matches()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "problem.malformed");
		}
		String context = path + "\n" + key;
		String id = this.sealer.digest(context);
		// keyed: a plain hash would let somebody guess the number in the body
		String body = this.sealer.digest(context + "\n" + bodyDigest);
		if (!claim(id, body)) {
			return again(id, body, context, type);
		}
		T answer = action.get();
		this.answers.keep(id, this.sealer.seal(write(answer), context));
		return answer;
	}

	/** Of a body as it was read; equal for equal content, however it was spaced. */
	public String digest(Object body) {
		return Secret.hash(write(body));
	}

	private boolean claim(String id, String body) {
		Instant now = this.clock.instant();
		try {
			return this.answers.claim(id, body, now, now.minus(KEPT));
		}
		catch (ConcurrencyFailureException ex) {
			throw Problem.tooMany(Duration.ofSeconds(1));
		}
	}

	private <T> T again(String id, String body, String context, Class<T> type) {
		IdempotentAnswers.Kept kept = this.answers.find(id).orElseThrow(() -> Problem.tooMany(Duration.ofSeconds(1)));
		if (!kept.body().equals(body)) {
			throw Problem.notNow("problem.idempotency");
		}
		return read(this.sealer.open(kept.sealedAnswer(), context), type);
	}

	@Transactional
	void sweep() {
		this.answers.sweep(this.clock.instant().minus(KEPT));
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("no JSON", ex);
		}
	}

	private <T> T read(String text, Class<T> type) {
		try {
			return this.json.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			// without the text, which holds a secret
			throw new IllegalStateException("kept answer is no " + type.getSimpleName());
		}
	}

	@Configuration
	static class Schedule {

		@Bean
		RecurringTask<Void> sweepIdempotentAnswers(ObjectProvider<Idempotency> idempotency) {
			return Tasks.recurring("sweepIdempotentAnswers", FixedDelay.ofHours(1))
				.execute((instance, context) -> idempotency.getObject().sweep());
		}

	}

}
