"""Derivations as they read, beside what the notes or a textbook need (tests/derivations/*.t).

A row begins with `## ID, where it stands`; then
    @ lines N, of what       how many lines the best known derivation has between f and the result
    : declaration            statements that stand before
    > statement              the request
and the text that comes back, without assumptions and check.  Besides the text it is held that
  - there is at most one line more than N;
  - no line repeats the one before it up to blanks;
  - the last line of df can be read off: tr(G' dX), g' dx or g dt (for gradients);
  - help knows every law that is named.
UPDATE=1 writes the text anew."""
import json, os, re, subprocess, sys

READ = r"tr\(.* d\w+\)|(?!.*tr\().* d\w+|.*\)(/\d+)? d\w+"

def rows(path):
    out, row = [], None
    for line in open(path, encoding="utf-8").read().split("\n"):
        if line.startswith("## "): row = {"id": line[3:], "lines": None, "before": [], "ask": None, "text": [], "head": []}; out.append(row)
        elif row is None: continue
        if line.startswith("@ lines "): row["lines"] = int(re.match(r"@ lines (\d+)", line).group(1))
        elif line.startswith(": "): row["before"].append(line[2:])
        elif line.startswith("> "): row["ask"] = line[2:]
        elif row["ask"] is not None: row["text"].append(line); continue
        row["head"].append(line)
    for r in out:
        while r["text"] and not r["text"][-1].strip(): r["text"].pop()
    return out

def run(row, *options):
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "--seed", "1", *options], input="\n".join(row["before"] + [row["ask"]]) + "\n",
                       capture_output=True, text=True, timeout=60)
    return p.stdout, p.stderr

def plain(text):
    """The derivation: without the assumptions and the check, which have tests of their own."""
    return [line for line in text.rstrip("\n").split("\n") if not line.startswith(("assuming ", "✓ "))]

def squeezed(text): return re.sub(r"\s+", "", text)

def between(text):
    """The lines between f and the (first) result; what f is in other words counts, too."""
    inside = []
    for line in text:
        if inside and line.startswith("∂") and not line.endswith("chain rule"): break
        if inside or re.match(r"\S+ += ", line): inside.append(line)
    return inside[1:]

def problems(row):
    out, err = run(row, "-f", "unicode", "--width", "0")
    if err and not err.startswith("note:"): yield err.strip(); return
    got = plain(out)
    if os.environ.get("UPDATE"): row["text"] = got
    if got != row["text"]: yield "reads otherwise:\n      |" + "\n      |".join(got)
    count = len(between(got))
    if count > row["lines"] + 1: yield "%d lines, where %d are known" % (count, row["lines"])
    answers = [json.loads(line) for line in run(row, "--json")[0].splitlines()]
    a = answers[-1]
    if a["check"]["status"] != "passed": yield "check: %s" % a["check"]
    parts = [a] + a.get("others", [])
    for part in parts:
        steps = [s for s in part["steps"] if s["lhs"] != "f" and s["lhs"] != "F"]
        for s, t in zip(steps, steps[1:]):
            if s["lhs"] == t["lhs"] and squeezed(s["ascii"]) == squeezed(t["ascii"]): yield "a line repeats: %s" % t["ascii"]
        df = [s["ascii"] for s in steps if re.fullmatch(r"d[A-Za-z]\w*", s["lhs"])]
        if row["ask"].startswith("grad") and (not df or not re.fullmatch(READ, df[-1])): yield "the last line cannot be read off: %s" % (df[-1:],)
        for law in {law for s in steps for law in s["rule"].split("; ") if law}: yield from unknown(law)

KNOWN = {}

def unknown(law):
    if law not in KNOWN:
        p = subprocess.run([os.environ["MDIFF"], "--no-init", "-e", "help " + law], capture_output=True, text=True)
        KNOWN[law] = p.returncode == 0
    if not KNOWN[law]: yield "help does not know the law `%s`" % law

def main():
    for path in sys.argv[1:]:
        kept = rows(path)
        for row in kept:
            name = "%s: %s: %s" % (path, row["id"], row["ask"])
            why = list(problems(row))
            for w in why: print("    " + w)
            print(("not ok " if why else "ok ") + name)
        if os.environ.get("UPDATE"):
            top = re.split(r"^## ", open(path, encoding="utf-8").read(), maxsplit=1, flags=re.M)[0]
            open(path, "w", encoding="utf-8").write(top + "\n\n".join("\n".join(r["head"] + r["text"]) for r in kept) + "\n")

main()
