package ir.peygir.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Rewrites the engine's own task mapping in memory: the join with all authorizations,
 * quadratic on PostgreSQL, gives way to an indexed condition on the task's links. Stops
 * the start if a fragment does not fit exactly once.
 */
public final class TaskMapping {

	static final String TASKS = "org/camunda/bpm/engine/impl/mapping/entity/Task.xml";

	private static final String ALL = "org/camunda/bpm/engine/impl/mapping/mappings.xml";

	private static final String FRAGMENTS = "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity.";

	private static final String JOIN = """
			<if test="!authCheck\\.revokeAuthorizationCheckEnabled">\\s*\
			<include refid="%sauthCheckJoinWithoutOnClause"\\s*/>\\s*\
			AUTH ON \\(AUTH\\.RESOURCE_ID_ \\$\\{authJoinStart\\} RES\\.ID_ \\$\\{authJoinSeparator\\} \
			D\\.KEY_ \\$\\{authJoinSeparator\\} '\\*' \\$\\{authJoinEnd\\}\\)\\s*</if>""".formatted(FRAGMENTS);

	private static final String CHECK = "<include refid=\"" + FRAGMENTS + "contextualAuthorizationCheck\"\\s*/>";

	private static final String BY_LINK = """
			<if test="authCheck.shouldPerformAuthorizatioCheck &amp;&amp; authCheck.authUserId != null">
			AND RES.ID_ IN (
				SELECT L.TASK_ID_ FROM ${prefix}ACT_RU_IDENTITYLINK L
				WHERE L.TYPE_ = 'candidate' AND L.TASK_ID_ IS NOT NULL
				AND L.USER_ID_ = #{authCheck.authUserId, jdbcType=VARCHAR}
				<if test="authCheck.authGroupIds != null &amp;&amp; authCheck.authGroupIds.size > 0">
				UNION ALL SELECT L.TASK_ID_ FROM ${prefix}ACT_RU_IDENTITYLINK L
				WHERE L.TYPE_ = 'candidate' AND L.TASK_ID_ IS NOT NULL AND L.GROUP_ID_ IN
				<foreach item="item" collection="authCheck.authGroupIds" open="(" separator="," close=")">#{item}</foreach>
				</if>
				UNION ALL SELECT T.ID_ FROM ${prefix}ACT_RU_TASK T
				WHERE T.ASSIGNEE_ = #{authCheck.authUserId, jdbcType=VARCHAR}
				UNION ALL SELECT T.ID_ FROM ${prefix}ACT_RU_TASK T
				WHERE T.OWNER_ = #{authCheck.authUserId, jdbcType=VARCHAR} AND T.DELEGATION_ = 'PENDING')
			</if>""";

	private TaskMapping() {
	}

	/** The engine's list of mappings without the one that {@link #add} brings. */
	public static InputStream mappingsWithoutTasks() {
		return stream(replaceOnce(read(ALL), "<mapper resource=\"" + Pattern.quote(TASKS) + "\"\\s*/>", ""));
	}

	public static void add(Configuration configuration) {
		new XMLMapperBuilder(stream(rewrite(read(TASKS))), configuration, TASKS + " (rewritten)",
				configuration.getSqlFragments())
			.parse();
		// resolves pending references now, or stops the start
		configuration.getMappedStatement("selectTaskByQueryCriteria");
	}

	static String rewrite(String tasks) {
		return replaceOnce(replaceOnce(tasks, JOIN, ""), CHECK, BY_LINK);
	}

	static String read(String resource) {
		try (InputStream in = ProcessEngineConfigurationImpl.class.getClassLoader().getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The engine has changed: " + resource + " is gone");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String replaceOnce(String xml, String fragment, String replacement) {
		Matcher matcher = Pattern.compile(fragment).matcher(xml);
		long found = matcher.results().count();
		if (found != 1) {
			throw new IllegalStateException(
					"The engine has changed: expected one match, found " + found + " of " + fragment);
		}
		return matcher.reset().replaceFirst(Matcher.quoteReplacement(replacement));
	}

	private static InputStream stream(String xml) {
		return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
	}

}
