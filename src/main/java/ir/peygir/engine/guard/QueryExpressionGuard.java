package ir.peygir.engine.guard;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

import org.springframework.context.ApplicationContext;

/**
 * Evaluates only a few harmless expressions in queries. The engine evaluates any that
 * comes in an or-branch, with every Spring bean in reach; a query is the only place that
 * evaluates without a scope.
 */
public final class QueryExpressionGuard extends SpringExpressionManager {

	private static final Pattern HARMLESS = Pattern.compile("\\$\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)"
			+ "|now\\(\\)|dateTime\\(\\)(?:\\.withTimeAtStartOfDay\\(\\)"
			+ "|\\.(?:plus|minus)(?:Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
			+ "|\\.with(?:HourOfDay|MinuteOfHour|SecondOfMinute|DayOfWeek|DayOfMonth)\\(\\d{1,2}\\)){0,6})\\s*}");

	public QueryExpressionGuard(ApplicationContext context, Map<Object, Object> beans) {
		super(context, beans);
	}

	@Override
	public Expression createExpression(String text) {
		super.createExpression(text);
		return new Guarded(createValueExpression(text), text);
	}

	static boolean isHarmless(String text) {
		return HARMLESS.matcher(text).matches();
	}

	private final class Guarded extends JuelExpression {

		Guarded(ValueExpression expression, String text) {
			super(expression, QueryExpressionGuard.this, text);
		}

		@Override
		public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
			if (scope == null && !isLiteralText() && !isHarmless(getExpressionText())) {
				// not an engine exception: the query would wrap it and REST answer 500
				throw new InvalidRequestException(Status.BAD_REQUEST, "This expression is not allowed in a query");
			}
			return super.getValue(scope, execution);
		}

	}

}
