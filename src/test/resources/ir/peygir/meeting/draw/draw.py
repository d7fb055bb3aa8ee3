"""peygir-draw-1, written a second time from its description alone, to make test vectors.

Regenerate after changing draws.json, in this directory, with nothing but Python 3:

    python3 draw.py < draws.json > vectors.json
"""
import hashlib
import json
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


def vector(case):
    rows = []
    for person in case["people"]:
        text = case["sessionId"] + ":" + person["pseudonym"] + ":" + person["nonce"]
        rows.append((sha256(text.encode("utf-8")).hex(), person["weight"]))
    tickets = [ticket for ticket, _ in rows]
    rows.sort()
    server_seed = bytes.fromhex(case["serverSeed"])
    entries = "".join("%s,%d\n" % row for row in rows).encode("utf-8")
    seed = sha256(server_seed + sha256(entries) + case["publicNumber"].encode("utf-8"))

    def score(ticket, weight):
        tries = (sha256(seed + (ticket + "#" + str(k)).encode("utf-8")) for k in range(1, weight + 1))
        return min(int.from_bytes(each, "big") for each in tries)

    scored = sorted((score(*row), row[0]) for row in rows)
    order = [ticket for _, ticket in scored]
    return {
        "name": case["name"],
        "tickets": tickets,
        "commitment": sha256(server_seed).hex(),
        "entriesHash": sha256(entries).hex(),
        "seed": seed.hex(),
        "scores": ["%064x" % value for value, _ in scored[:3]],
        "order": order,
        "offered": order[:case["seats"]],
        "waiting": order[case["seats"]:],
    }


if __name__ == "__main__":
    json.dump([vector(case) for case in json.load(sys.stdin)], sys.stdout, indent=1)
    sys.stdout.write("\n")
