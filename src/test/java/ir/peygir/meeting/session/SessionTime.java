package ir.peygir.meeting.session;

import ir.peygir.engine.EngineUser;
import ir.peygir.report.Scene;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

/**
 * What the story of a session needs of the engine.
 */
@Component
class SessionTime {

	final RuntimeService runtime;

	final ManagementService management;

	final TaskService tasks;

	final HistoryService history;

	final EngineUser users;

	final Scene scene;

	final SessionDesk desk;

	SessionTime(RuntimeService runtime, ManagementService management, TaskService tasks, HistoryService history,
			EngineUser users, Scene scene, SessionDesk desk) {
		this.runtime = runtime;
		this.management = management;
		this.tasks = tasks;
		this.history = history;
		this.users = users;
		this.scene = scene;
		this.desk = desk;
	}

	SessionStory of(String id) {
		return new SessionStory(this, id);
	}

}
