// the map is an extra way to fill the district; select and address below it do without
(() => {
  const box = document.getElementById("mapbox");
  const holder = document.getElementById("map");
  const words = holder.dataset;
  const by = (id) => document.getElementById(id);
  const [lat, lon, district, nahiyeh, picked] = ["point-lat", "point-lon", "district", "nahiyeh", "picked"].map(by);
  const digits = new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : "en");
  const outline = { color: "#0b5f63", weight: 1.5, fillColor: "#17a3a0", fillOpacity: .1 };
  const chosen = { fillOpacity: .38, weight: 3 };
  const layers = new Map();
  let map, marker;

  // a call-taker types the number of the district instead of choosing it
  const options = () => [...(district.options ?? [])];
  const title = (code) => options().find((option) => option.value === code)?.text ?? digits.format(Number(code));

  // how many areas a district has, so that no other can be chosen
  const limitAreas = () => {
    if (!nahiyeh.options) {
      return;
    }
    const option = options().find((o) => o.value === district.value && o.dataset.count);
    const count = Number(option?.dataset.count ?? 10);
    [...nahiyeh.options].forEach((o) => { o.hidden = o.disabled = Number(o.value) > count; });
    if (nahiyeh.selectedOptions[0]?.disabled) {
      nahiyeh.value = "";
    }
  };

  const paint = () => layers.forEach((layer, code) => layer.setStyle(code === district.value ? { ...outline, ...chosen } : outline));

  const inside = (point, ring) => ring.reduce((odd, [x, y], i) => {
    const [px, py] = ring[(i || ring.length) - 1];
    return (y > point.lat) !== (py > point.lat) && point.lng < (px - x) * (point.lat - y) / (py - y) + x ? !odd : odd;
  }, false);

  const rings = ({ feature: { geometry } }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((polygon) => polygon[0]);

  const at = (point) => [...layers].find(([, layer]) => rings(layer).some((ring) => inside(point, ring)))?.[0];

  const near = (point, layer) => rings(layer).some((ring) => inside(point, ring) || ring.some((corner, i) => {
    const [a, b] = [corner, ring[(i || ring.length) - 1]].map(([x, y]) => L.CRS.EPSG3857.project(L.latLng(y, x)));
    return L.LineUtil.pointToSegmentDistance(L.CRS.EPSG3857.project(point), a, b) < 70;
  }));

  const mark = (point) => {
    marker?.remove();
    marker = L.circleMarker(point, { radius: 10, color: "#fff", weight: 3, fillColor: "#a1232a", fillOpacity: 1, interactive: false }).addTo(map);
  };

  const pick = (point, zoom) => {
    const code = at(point);
    if (!code) {
      picked.textContent = words.outside;
      return;
    }
    lat.value = point.lat.toFixed(6);
    lon.value = point.lng.toFixed(6);
    mark(point);
    district.value = code;
    picked.textContent = words.picked.replace("#", title(code));
    limitAreas();
    paint();
    if (zoom) {
      map.setView(point, 13);
    }
  };

  const draw = (outlines) => {
    box.hidden = false;
    map = L.map(holder, { attributionControl: false, minZoom: 9, maxZoom: 16, zoomSnap: .25 });
    L.geoJSON(outlines, {
      style: outline,
      onEachFeature: ({ properties }, layer) => {
        layers.set(properties.code, layer);
        layer.bindTooltip(digits.format(Number(properties.code)), { permanent: true, direction: "center" });
      },
    }).addTo(map);
    map.fitBounds(L.featureGroup([...layers.values()]).getBounds(), { padding: [6, 6] });
    map.on("click", (event) => pick(event.latlng));
    if (lat.value && lon.value) {
      mark(L.latLng(lat.value, lon.value));
    }
    paint();
  };

  by("me")?.addEventListener("click", () => {
    picked.textContent = words.wait;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => pick(L.latLng(coords.latitude, coords.longitude), true),
      () => { picked.textContent = words.failed; }, { enableHighAccuracy: true, timeout: 15000 });
  });
  // near a border the point stays when the neighbour is chosen by hand, else it no longer holds
  district.addEventListener("change", () => {
    const layer = layers.get(district.value);
    if (marker && !(layer && near(marker.getLatLng(), layer))) {
      lat.value = lon.value = picked.textContent = "";
      marker.remove();
    }
    limitAreas();
    paint();
  });
  limitAreas();
  fetch(words.outlines).then((answer) => answer.ok ? answer.json() : Promise.reject(answer.status)).then(draw).catch(() => box.remove());
})();
