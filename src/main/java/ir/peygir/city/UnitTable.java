package ir.peygir.city;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ir.peygir.shared.Seeding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The offices in the database, brought up to date with the shipped ones before anybody
 * asks.
 */
@Component
class UnitTable {

	private final JdbcClient jdbc;

	private final List<Unit> units;

	UnitTable(JdbcClient jdbc, Seeding seeding) {
		this.jdbc = jdbc;
		seeding.run(() -> seed(CityFiles.units()));
		this.units = load();
	}

	List<Unit> all() {
		return this.units;
	}

	final void seed(List<Unit> shipped) {
		Map<String, Unit> present = load().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
		for (int i = 0; i < shipped.size(); i++) {
			Unit unit = shipped.get(i);
			Unit known = present.get(unit.code());
			if (known == null) {
				write("""
						insert into unit (title_fa, title_en, level, parent, kind, district, nahiyeh, ordinal, code)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", unit, i);
			}
			else if (!known.equals(unit)) {
				write("""
						update unit set title_fa = ?, title_en = ?, level = ?, parent = ?, kind = ?, district = ?,
						nahiyeh = ?, ordinal = ? where code = ?""", unit, i);
			}
		}
	}

	private void write(String sql, Unit unit, int ordinal) {
		this.jdbc.sql(sql)
			.param(unit.titleFa())
			.param(unit.titleEn())
			.param(unit.level().name())
			.param(unit.parent())
			.param(unit.kind())
			.param(unit.district())
			.param(unit.nahiyeh())
			.param(ordinal)
			.param(unit.code())
			.update();
	}

	private List<Unit> load() {
		return this.jdbc.sql("select * from unit order by ordinal, code").query(UnitTable::unit).list();
	}

	private static Unit unit(ResultSet row, int number) throws SQLException {
		return new Unit(row.getString("code"), row.getString("title_fa"), row.getString("title_en"),
				Level.valueOf(row.getString("level")), row.getString("parent"), row.getString("kind"),
				row.getString("district"), row.getObject("nahiyeh", Integer.class));
	}

}
