package ir.peygir.engine;

import java.util.Collection;
import java.util.List;

/**
 * A task in which somebody decides about what others did, so that not everybody who may
 * work it may decide each case of it.
 */
public interface Judgement extends TaskDecision {

	/**
	 * Why that person cannot decide, whatever they would; {@link OnBehalf} says in whose
	 * place they would.
	 * @param groups of the person, lent ones too
	 */
	List<Refusal> barred(OpenTask task, String userId, Collection<String> groups);

}
