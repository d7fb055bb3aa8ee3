package ir.peygir.staff.signin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of an account, whoever makes it and wherever, and has its
 * sessions ended where it must not keep them.
 */
@Component
class AccountWatch extends AbstractProcessEnginePlugin implements SessionFactory {

	private final ObjectProvider<AccountEnds> ends;

	AccountWatch(ObjectProvider<AccountEnds> ends) {
		this.ends = ends;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setIdentityProviderSessionFactory(this);
	}

	@Override
	public Class<?> getSessionType() {
		return WatchedIdentities.class;
	}

	@Override
	public Session openSession() {
		return new WatchedIdentities((account, newPassword) -> this.ends.getObject().changed(account, newPassword));
	}

}
