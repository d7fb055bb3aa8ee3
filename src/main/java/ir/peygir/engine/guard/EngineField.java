package ir.peygir.engine.guard;

import java.lang.reflect.Field;

import org.springframework.util.ReflectionUtils;

/**
 * Reads a protected field of an engine command; resolved once, so that a changed engine
 * stops the start.
 */
record EngineField(Field field) {

	static EngineField of(Class<?> type, String name) {
		Field field = ReflectionUtils.findField(type, name);
		if (field == null) {
			throw new IllegalStateException("The engine has changed: " + type.getName() + "." + name + " is gone");
		}
		field.setAccessible(true);
		return new EngineField(field);
	}

	<T> T read(Object command, Class<T> type) {
		return type.cast(ReflectionUtils.getField(this.field, command));
	}

}
