package ir.peygir.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows beforehand which open tasks a person may not decide because they are about what
 * that person did, so that nobody is given one in vain.
 */
@Component
public class OwnDoing {

	private final SingletonSupplier<Map<String, Judgement>> byTask;

	private final ObjectProvider<ActingFor> acting;

	OwnDoing(ObjectProvider<Judgement> judgements, ObjectProvider<ActingFor> acting) {
		this.byTask = SingletonSupplier
			.of(() -> judgements.stream().collect(Collectors.toUnmodifiableMap(OwnDoing::key, Function.identity())));
		this.acting = acting;
	}

	/** Whether any task of that key is about what others did. */
	public boolean isPossible(String taskKey) {
		return this.byTask.obtain().keySet().stream().anyMatch((key) -> key.endsWith("/" + taskKey));
	}

	/**
	 * @param groups of the person, lent ones too
	 * @return why that person may not decide it, in Persian; empty if they may
	 */
	public Optional<String> whyNot(OpenTask task, String userId, Collection<String> groups) {
		Judgement judgement = this.byTask.obtain().get(task.processKey() + "/" + task.key());
		if (judgement == null) {
			return Optional.empty();
		}
		AtomicReference<List<Refusal>> refusals = new AtomicReference<>(List.of());
		Optional<String> absent = Optional.ofNullable(this.acting.getIfAvailable())
			.flatMap((known) -> known.absent(userId, task.candidateGroups()));
		OnBehalf.during(absent, () -> refusals.set(judgement.barred(task, userId, groups)));
		return refusals.get().stream().map(Refusal::message).findFirst();
	}

	private static String key(Judgement judgement) {
		return judgement.contract().processKey() + "/" + judgement.contract().taskKey();
	}

}
