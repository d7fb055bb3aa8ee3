package ir.peygir.city;

import java.util.List;

/**
 * What a point on the map tells about the district, which a person may always correct.
 *
 * @param code the district that contains the point, or {@code null} outside the city
 * @param alternatives codes of others so near that the outline may be wrong, nearest
 * first
 */
public record DistrictMatch(String code, List<String> alternatives) {

}
