package ir.peygir.city;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What another city, or the official survey, replaces.
 *
 * @param boundaries a GeoJSON file with one polygon per district, in degrees (WGS 84),
 * each with a property {@code code}; a path, or {@code classpath:}
 */
@ConfigurationProperties("peygir.city")
record CitySettings(@DefaultValue("classpath:city/districts.geojson") String boundaries) {

}
