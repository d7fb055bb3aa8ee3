package ir.peygir.engine.setup;

import java.util.List;

import ir.peygir.engine.ActingFor;
import ir.peygir.engine.TaskDecision;
import ir.peygir.engine.completion.EmptyDecision;
import ir.peygir.engine.completion.Substitution;
import ir.peygir.engine.completion.TaskDecisions;
import ir.peygir.engine.guard.QueryExpressionGuard;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Profiles;

/**
 * Takes the place of the starter's engine configuration.
 */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

	@Bean
	TaskDecisions taskDecisions(ObjectProvider<TaskDecision> decisions) {
		return new TaskDecisions(decisions);
	}

	@Bean
	static FilterRegistrationBean<EmptyDecision> emptyDecision() {
		FilterRegistrationBean<EmptyDecision> registration = new FilterRegistrationBean<>(new EmptyDecision());
		registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
		return registration;
	}

	@Bean
	ProcessEngineConfigurationImpl processEngineConfigurationImpl(TaskDecisions decisions,
			ObjectProvider<ActingFor> acting, List<ProcessEnginePlugin> plugins, ApplicationContext context) {
		SafeEngine engine = new SafeEngine(decisions, new Substitution(acting, context));
		CamundaSpringBootUtil.initCustomFields(engine);
		engine.setExpressionManager(new QueryExpressionGuard(context, engine.getBeans()));
		if (context.getEnvironment().acceptsProfiles(Profiles.of("demo"))) {
			engine.hashKnownPasswords();
		}
		engine.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
		return engine;
	}

}
