package ir.peygir.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.shared.GeoPoint;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Knows the city's districts and offices, and says who is responsible where.
 */
@Component
public class City {

	private static final String INSPECTION = "I-INS";

	private final Map<String, District> districts;

	private final Map<String, Unit> units;

	private final Map<String, Unit> deputies;

	private final Outlines outlines;

	City(UnitTable units, CitySettings settings) {
		this.districts = byKey(CityFiles.districts().stream(), District::code);
		this.units = byKey(units.all().stream(), Unit::code);
		this.deputies = byKey(units.all().stream().filter((unit) -> unit.level() == Level.H && unit.kind() != null),
				Unit::kind);
		Resource file = ApplicationResourceLoader.get(new DefaultResourceLoader(), true)
			.getResource(settings.boundaries());
		this.outlines = OutlineFile.read(file, this.districts.keySet());
	}

	/** In the order of their codes. */
	public List<District> districts() {
		return List.copyOf(this.districts.values());
	}

	/**
	 * @param code two digits, may be {@code null}
	 */
	public Optional<District> district(String code) {
		return Optional.ofNullable(this.districts.get(code));
	}

	/**
	 * The district that contains a point, and others within 60 metres of it.
	 * @return empty farther than 1000 metres outside the city; between, no district but
	 * the nearest one as alternative
	 */
	public Optional<DistrictMatch> districtOf(GeoPoint point) {
		return this.outlines.match(point);
	}

	/**
	 * Headquarters and organisations first, then district by district.
	 * @param districtOrNull two digits, or {@code null} for all offices
	 */
	public List<Unit> units(String districtOrNull) {
		return this.units.values()
			.stream()
			.filter((unit) -> districtOrNull == null || districtOrNull.equals(unit.district()))
			.toList();
	}

	/**
	 * @param code may be {@code null}
	 */
	public Optional<Unit> unit(String code) {
		return Optional.ofNullable(this.units.get(code));
	}

	/**
	 * The office that answers first: at level N that of the ناحیه (the department of the
	 * kind while no ناحیه is known), at level M the department, else the unit itself.
	 * @param unitKindOrCode a kind of department at levels N and M, else a unit code
	 * @param districtCode may be {@code null} where the level needs none
	 * @param nahiyeh its number in the district, or {@code null}
	 * @return empty if it cannot be known, as without a district, and outside
	 */
	public Optional<Unit> responsible(String unitKindOrCode, Level level, String districtCode, Integer nahiyeh) {
		return switch (level) {
			case N -> nahiyeh(districtCode, nahiyeh).or(() -> department(districtCode, unitKindOrCode));
			case M -> department(districtCode, unitKindOrCode);
			case O, H, I -> unit(unitKindOrCode);
			case X -> Optional.empty();
		};
	}

	/**
	 * One level up, for an objection or a missed deadline: from a ناحیه to the department
	 * of the kind, from there to its deputy office, from an organisation to its deputy
	 * office, from headquarters to inspection.
	 * @param unitKindOrCode what the topic names as responsible
	 * @return empty above the inspection itself
	 */
	public Optional<Unit> above(Unit unit, String unitKindOrCode) {
		return switch (unit.level()) {
			case N -> department(unit.district(), unitKindOrCode).or(() -> unit(unit.parent()));
			case M -> deputy(unit.kind()).or(() -> deputy(unitKindOrCode)).or(() -> unit(unit.parent()));
			case O -> unit(unit.parent());
			case H, I -> unit(INSPECTION).filter((inspection) -> !inspection.code().equals(unit.code()));
			case X -> Optional.empty();
		};
	}

	Outlines outlines() {
		return this.outlines;
	}

	private Optional<Unit> nahiyeh(String district, Integer number) {
		return (number != null) ? unit("D" + district + "-N" + number) : Optional.empty();
	}

	private Optional<Unit> department(String district, String kind) {
		return unit("D" + district + "-" + kind).filter((unit) -> unit.level() == Level.M);
	}

	private Optional<Unit> deputy(String kind) {
		return Optional.ofNullable(this.deputies.get(kind));
	}

	private static <T> Map<String, T> byKey(Stream<T> items, Function<T, String> key) {
		return items.collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

}
