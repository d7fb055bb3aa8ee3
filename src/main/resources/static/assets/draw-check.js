// peygir-draw-1 once more, in the reader's own browser: it trusts nothing but what was published
const HASH = /^[0-9a-f]{64}$/;
const CHUNK = 250;
const LARGE = 20000;
const RULES = { carried: (seats) => Math.floor(seats / 2), byRight: (seats) => Math.floor(seats / 3), urgent: (seats) => Math.min(2, seats) };
const OCTETS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
const utf8 = new TextEncoder();

const toHex = (bytes) => Array.from(bytes, (each) => OCTETS[each]).join("");
const fromHex = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
const breathe = () => new Promise((resolve) => setTimeout(resolve));
export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

function join(...parts) {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => { joined.set(part, at); return at + part.length; }, 0);
  return joined;
}

const listDigest = (entries) => sha256(utf8.encode(entries.map((entry) => `${entry.ticket},${entry.weight}\n`).join("")));

async function score(seed, entry) {
  let best = null;
  for (let k = 1; k <= entry.weight; k++) {
    const hash = toHex(await sha256(join(seed, utf8.encode(`${entry.ticket}#${k}`))));
    if (best === null || hash < best) best = hash;
  }
  return best;
}

/** All tickets in the order of the draw; many are scored in parts, so that the page stays alive. */
export async function order(serverSeed, entries, publicNumber, progress = () => {}) {
  const seed = await sha256(join(fromHex(serverSeed), await listDigest(entries), utf8.encode(publicNumber)));
  const scored = [];
  for (let start = 0; start < entries.length; start += CHUNK) {
    const part = entries.slice(start, start + CHUNK);
    const scores = await Promise.all(part.map((entry) => score(seed, entry)));
    scores.forEach((each, i) => scored.push({ score: each, ticket: part[i].ticket }));
    progress(scored.length / entries.length);
    await breathe();
  }
  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return scored.sort((a, b) => before(a.score, b.score) || before(a.ticket, b.ticket)).map((each) => each.ticket);
}

const text = (value) => typeof value === "string";
const hash = (value) => text(value) && HASH.test(value);
const whole = Number.isInteger;
const time = (value) => text(value) && !Number.isNaN(Date.parse(value));
const listOf = (shape) => (value) => Array.isArray(value) && value.every(shape);
const object = (shape) => (value) => value !== null && typeof value === "object"
  && Object.keys(value).length === Object.keys(shape).length
  && Object.entries(shape).every(([name, fits]) => fits(value[name]));
const isTranscript = object({
  algorithm: text, sessionId: text, seats: whole,
  reserved: listOf(object({ ticket: hash, rule: (value) => Object.hasOwn(RULES, value) })),
  commitment: hash, serverSeed: hash, publicNumberRule: text, publicNumber: text,
  entries: listOf(object({ ticket: hash, weight: whole })), entriesHash: hash,
  snapshots: listOf(object({ at: time, count: whole, hash })), order: listOf(hash), drawnAt: time,
});

function reservedSeats(t, add) {
  const reserved = t.reserved.map((each) => each.ticket);
  const entered = new Set(t.entries.map((entry) => entry.ticket));
  const twice = reserved.find((ticket, i) => entered.has(ticket) || reserved.indexOf(ticket) !== i);
  add("reserved", twice === undefined, twice, "");
  const counts = Object.entries(RULES).map(([rule, most]) => ({
    rule, found: t.reserved.filter((each) => each.rule === rule).length, most: most(t.seats + reserved.length),
  }));
  add("seats", t.seats >= 0 && counts.every((each) => each.found <= each.most),
    counts.map((each) => `${each.rule} ${each.found}`).join(", "), counts.map((each) => `${each.rule} ≤ ${each.most}`).join(", "));
}

function times(t, add) {
  const at = t.snapshots.map((snapshot) => Date.parse(snapshot.at));
  const said = new Set(t.snapshots.map((snapshot, i) => `${at[i]} ${snapshot.count} ${snapshot.hash}`));
  const drawn = Date.parse(t.drawnAt);
  const ok = at.every((each, i) => i === 0 || at[i - 1] <= each) && said.size === at.length && (at.length === 0 || at.at(-1) <= drawn);
  add("times", ok, t.drawnAt, at.length ? `≥ ${t.snapshots.at(-1).at}` : "");
}

async function announced(t, session, add) {
  const compare = (name, found, expected) => expected !== undefined && expected !== null && add(name, found === expected, found, expected);
  compare("announcedSession", t.sessionId, session.id);
  compare("announcedSeats", t.seats + t.reserved.length, session.seats);
  compare("announcedCommitment", t.commitment, session.commitment);
  if (session.publicNumberRuleKey) compare("announcedRule", toHex(await sha256(utf8.encode(t.publicNumberRule))), session.publicNumberRuleKey);
  else compare("announcedRule", t.publicNumberRule, session.publicNumberRule);
  if (session.snapshots) {
    const key = (each) => `${Math.floor(Date.parse(each.at) / 1000)} ${each.count} ${each.hash}`; // a transcript has whole seconds
    const published = new Set(t.snapshots.map(key));
    const missing = session.snapshots.find((each) => !published.has(key(each)));
    add("announcedSnapshots", missing === undefined, "–", missing && `${missing.at} ${missing.count} ${missing.hash}`);
  }
}

/** The checks of a transcript: [{name, ok, found, expected}]; null if it is none. */
export async function check(t, session, progress) {
  if (!isTranscript(t)) return null;
  const checks = [];
  const add = (name, ok, found, expected) => checks.push({ name, ok, found: `${found ?? ""}`, expected: `${expected ?? ""}` });
  const equal = (name, found, expected) => add(name, found === expected, found, expected);
  equal("algorithm", t.algorithm, "peygir-draw-1");
  equal("commitment", t.commitment, toHex(await sha256(fromHex(t.serverSeed))));
  const unsorted = t.entries.findIndex((entry, i) => i > 0 && t.entries[i - 1].ticket >= entry.ticket);
  add("entriesSorted", unsorted < 0, unsorted < 0 ? "" : `entries[${unsorted}]`, "");
  const light = t.entries.findIndex((entry) => entry.weight < 1 || entry.weight > 10);
  add("weights", light < 0, light < 0 ? "" : `entries[${light}]: ${t.entries[light].weight}`, "1–10");
  const digest = toHex(await listDigest(t.entries));
  equal("entriesHash", t.entriesHash, digest);
  const last = t.snapshots.at(-1);
  equal("finalList", last ? `${last.count} ${last.hash}` : "", `${t.entries.length} ${digest}`);
  reservedSeats(t, add);
  times(t, add);
  if (unsorted >= 0 || light >= 0) {
    add("order", false, t.order.length, "entries");
  } else {
    const drawn = await order(t.serverSeed, t.entries, t.publicNumber, progress);
    const other = Math.max(drawn.length, t.order.length) && [...Array(Math.max(drawn.length, t.order.length)).keys()].find((i) => drawn[i] !== t.order[i]);
    const same = drawn.length === t.order.length && drawn.every((ticket, i) => ticket === t.order[i]);
    add("order", same, same ? "" : `order[${other}]: ${t.order[other] ?? "–"}`, same ? "" : `order[${other}]: ${drawn[other] ?? "–"}`);
  }
  if (session) await announced(t, session, add);
  return checks;
}

function pair(word, value) {
  const shown = document.createElement("bdi");
  shown.textContent = value;
  return value ? [`${word} `, shown, " "] : [];
}

function show(root, result) {
  const words = root.dataset;
  root.querySelectorAll("[data-check]").forEach((line) => {
    const one = result.find((each) => each.name === line.dataset.check);
    line.className = one ? (one.ok ? "right" : "wrong") : "";
    line.querySelector("[data-mark]").textContent = one ? (one.ok ? "✓" : "✗") : "○";
    line.querySelector("[data-state]").textContent = one ? (one.ok ? words.right : words.wrong) : words.skipped;
    const detail = line.querySelector("[data-detail]");
    detail.hidden = !one || one.ok;
    detail.replaceChildren(...(detail.hidden ? [] : [...pair(words.found, one.found), ...pair(words.expected, one.expected)]));
  });
}

function find(root, t, typed) {
  const fill = (words, ...values) => values.reduce((line, value, i) => line.replace(`{${i}}`, number(value)), words);
  const ticket = typed.trim().toLowerCase();
  const place = t.order.indexOf(ticket) + 1;
  const words = root.dataset;
  const said = !HASH.test(ticket) ? words.ownInvalid
    : place > t.seats ? fill(words.ownWaiting, place, place - t.seats)
    : place > 0 ? fill(words.ownOffered, place, 0)
    : t.reserved.some((each) => each.ticket === ticket) ? words.ownReserved : words.ownUnknown;
  document.getElementById("own-said").textContent = said;
}

const number = (value) => new Intl.NumberFormat(document.documentElement.lang === "fa" ? "fa-IR" : "en", { useGrouping: false }).format(value);

async function read(address) {
  const answer = await fetch(address, { headers: { "Accept": "application/json", "Accept-Language": "fa" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function verify(root, said) {
  const words = root.dataset;
  const bytes = await read(words.transcript);
  const json = (raw) => { try { return JSON.parse(new TextDecoder().decode(raw)); } catch { return null; } };
  const session = await read(words.session).then(json, () => null);
  const transcript = json(bytes);
  const result = await check(transcript, session, (share) => { said.textContent = words.progress.replace("{0}", number(Math.floor(share * 100))); });
  if (!result) {
    said.textContent = words.unreadable;
    return;
  }
  const found = toHex(await sha256(bytes));
  result.unshift({ name: "file", ok: found === words.hash, found, expected: words.hash });
  show(root, result);
  const right = result.every((each) => each.ok);
  root.classList.add(right ? "right" : "wrong");
  said.textContent = right ? words.allRight : words.notAll;
  ownTicket(root, transcript);
}

function ownTicket(root, transcript) {
  const field = document.getElementById("ticket");
  const fromLink = new URLSearchParams(location.hash.slice(1)).get("ticket");
  if (fromLink) {
    field.value = fromLink;
    find(root, transcript, fromLink);
  }
  field.form.addEventListener("submit", (event) => { event.preventDefault(); find(root, transcript, field.value); });
}

const root = document.querySelector("[data-draw]");
if (root) {
  const said = root.querySelector("[data-said]");
  const start = root.querySelector("[data-start]");
  const run = () => { start.hidden = true; verify(root, said).catch(() => { said.textContent = root.dataset.lost; start.hidden = false; }); };
  start.addEventListener("click", run);
  // without https there is no Web Crypto
  if (!globalThis.crypto?.subtle) said.textContent = root.dataset.unable;
  else if (Number(root.dataset.count) > LARGE) start.hidden = false;
  else run();
}
