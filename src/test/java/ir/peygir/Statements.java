package ir.peygir;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what goes to the database, whichever way it is sent.
 */
@Component
public class Statements implements BeanPostProcessor {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private volatile boolean watching;

	/** What was sent while that happened, and each commit. */
	public List<String> during(Runnable action) {
		this.sent.clear();
		this.watching = true;
		try {
			action.run();
			return List.copyOf(this.sent);
		}
		finally {
			this.watching = false;
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source && !(bean instanceof Watched)) ? new Watched(source) : bean;
	}

	private void note(String statement) {
		if (this.watching) {
			this.sent.add(statement);
		}
	}

	private Connection watched(Connection connection) {
		return proxy(Connection.class, connection, (method, arguments, result) -> {
			if ("commit".equals(method.getName())) {
				note("commit");
			}
			String sql = (arguments != null && arguments.length > 0 && arguments[0] instanceof String text) ? text : "";
			return (result instanceof Statement statement) ? watched(statement, method.getReturnType(), sql) : result;
		});
	}

	private Object watched(Statement statement, Class<?> type, String prepared) {
		return proxy(type, statement, (method, arguments, result) -> {
			if (method.getName().startsWith("execute")) {
				note((arguments != null && arguments.length > 0) ? String.valueOf(arguments[0]) : prepared);
			}
			return result;
		});
	}

	private static <T> T proxy(Class<T> type, Object target, After after) {
		return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					try {
						return after.call(method, arguments, method.invoke(target, arguments));
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

	@FunctionalInterface
	private interface After {

		Object call(Method method, Object[] arguments, Object result);

	}

	private final class Watched extends DelegatingDataSource {

		Watched(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			return watched(super.getConnection());
		}

	}

}
