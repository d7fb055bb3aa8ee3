package ir.peygir.staff.crisis;

import java.util.Locale;
import java.util.stream.Collectors;

import ir.peygir.catalogue.Catalogue;
import ir.peygir.city.City;

/**
 * Says in words what a crisis is about.
 */
record CrisisWords(Catalogue catalogue, City city, Locale language) {

	public String topics(Crisis crisis) {
		return crisis.topics()
			.stream()
			.map((code) -> this.catalogue.topic(code).map((topic) -> topic.title(this.language)).orElse(code))
			.collect(Collectors.joining("، "));
	}

	/** Empty where a unit alone says it. */
	public String district(Crisis crisis) {
		String code = crisis.scope().districtCode();
		return (code == null) ? ""
				: this.city.district(code)
					.map((found) -> "fa".equals(this.language.getLanguage()) ? found.titleFa() : found.titleEn())
					.orElse(code);
	}

	/** Empty where it is about every unit. */
	public String unit(Crisis crisis) {
		return unit(crisis.scope().unitCode());
	}

	public String unit(String code) {
		return (code == null) ? "" : this.city.unit(code).map((unit) -> unit.title(this.language)).orElse(code);
	}

}
