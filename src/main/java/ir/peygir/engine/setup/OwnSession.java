package ir.peygir.engine.setup;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Opens a session of ours under the type by which the engine asks for it.
 */
record OwnSession(Class<?> type, Supplier<Session> source) implements SessionFactory {

	@Override
	public Class<?> getSessionType() {
		return this.type;
	}

	@Override
	public Session openSession() {
		return this.source.get();
	}

}
