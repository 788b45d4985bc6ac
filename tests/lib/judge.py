"""Derivations judged by what any derivation must keep (the corpus, if it is there, the statements named, the rows of files):
  - no line equals the one before it up to blanks, brackets, signs taken out and the order of terms;
  - every line names a law, unless it only puts in what was named; not more than three; each is known to help, none is called
    simplify;
  - the last line of a gradient's df is tr(G' dX), g' dx or g dt, the variable's own differential at the end;
  - zeros and doubled transposes stand in no line;
  - the names of the derivation are used, and a derivation has no more lines than its names and functions account for.
usage: judge.py FILE...   (.jsonl: a corpus; .t: golden rows; .txt: `declaration; ... ; statement` a line)"""
import json, os, re, subprocess, sys

MOST_LAWS = 3

def rows(path):
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"): continue
        if path.endswith(".jsonl"):
            r = json.loads(line)
            yield r["id"], [d.strip() for d in (r.get("decl") or "").split(";") if d.strip()] + [r["cmd"]]
        else:
            parts = re.split(r" ?; (?=grad|jac|hess|deriv)", line)
            yield "%s:%d" % (os.path.basename(path), number), [p for d in parts[:-1] for p in re.split(r"\s*;\s*", d)] + [parts[-1]]

def golden(path):
    before = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("## "): name, before = line[3:].strip(), []
        elif line.startswith(": "): before.append(line[2:].strip())
        elif line.startswith("> "): yield name, before + [line[2:].strip()]

# ---- trivial rewriting ----------------------------------------------------------------------------------------------

def groups(text):
    """The expression as nested lists: brackets are lists."""
    stack = [[]]
    for c in text:
        if c in "([": stack.append([])
        elif c in ")]" and len(stack) > 1: top = stack.pop(); stack[-1].append(top)
        else: stack[-1].append(c)
    while len(stack) > 1: top = stack.pop(); stack[-1].append(top)
    return stack[0]

def canonical(items):
    """Terms of a sum in order, without blanks, without brackets that hold one term only."""
    terms, term, sign, spaced = [], [], "+", True
    for k, x in enumerate(items):
        if x in ("+", "-") and (not term or (items[k - 1] == " " and k + 1 < len(items) and items[k + 1] == " ")):
            if term: terms.append((sign, term))
            term, sign = [], ("-" if (x == "-") != (sign == "-" and not term) else "+")
        elif x != " ": term.append(x)
    terms.append((sign, term))
    texts = []
    for s, t in terms:
        inner = "".join("(%s)" % canonical(x) if isinstance(x, list) else x for x in t)
        while re.fullmatch(r"\([^()]*\)", inner): inner = inner[1:-1]
        texts.append(s + inner)
    return "".join(sorted(texts))

def same(a, b): return canonical(groups(a)) == canonical(groups(b))

# ---- one derivation -------------------------------------------------------------------------------------------------

KNOWN = {}

def known(law):
    if law not in KNOWN: KNOWN[law] = subprocess.run([os.environ["MDIFF"], "--no-init", "-e", "help " + law], capture_output=True).returncode == 0
    return KNOWN[law]

def mentions(text, name): return re.search(r"(?<!\w)%s(?!\w)" % re.escape(name), text) is not None

def differentials(text): return set(re.findall(r"(?<![\w])d[A-Za-z]\w*", text))

def judge(answer, part):
    steps = part["steps"]
    wrt = part.get("wrt") or ""
    names = [s["lhs"] for s in steps if s["rule"] == "" and not s["lhs"].startswith(("d", "vec(")) and s["lhs"] not in ("f", "F", "L") and mentions(" ".join(t["ascii"] for t in steps), s["lhs"])]
    for s, t in zip(steps, steps[1:]):
        if s["lhs"] == t["lhs"] and same(s["ascii"], t["ascii"]): yield "a line says the same as the one before it: %s" % t["ascii"]
    seen = set()
    for k, s in enumerate(steps):
        text = s["ascii"]
        laws = [l for l in s["rule"].split("; ") if l]
        moves = re.match(r"d[A-Za-z]|vec\(d", s["lhs"])
        if "simplify" in laws: yield "a law called simplify: %s" % text
        for law in laws:
            if not known(law): yield "help does not know the law `%s`" % law
        if len(laws) > MOST_LAWS + ("collect" in laws): yield "%d laws in one line: %s" % (len(laws), s["rule"])
        if moves and not laws:
            before = steps[k - 1]["ascii"]
            if not (differentials(before) - differentials(text)): yield "no law, and no name is put in: %s" % text
        if re.search(r"(?<![\w)'])\(\w+'\)'", text): yield "a transpose of a transpose: %s" % text
        if moves and text not in ("0",) and re.search(r"(?<![\w.])0(?![\w.^])|zeros\(\w+(, ?\w+)?\) d", text): yield "a zero in a line: %s" % text
    kind = answer["kind"]
    if kind == "grad" and part["result"]["ascii"] not in ("0",) and not part["result"]["ascii"].startswith("zeros") and re.fullmatch(r"\w+", wrt):
        df = [s["ascii"] for s in steps if re.fullmatch(r"d[A-Za-z]\w*", s["lhs"]) and s["lhs"] != "d" + wrt]
        last = df[-1] if df else ""
        if not re.fullmatch(r"tr\((.* )?d%s\)|(?!.*tr\().*(?<!\w)d%s|.*[^(] d%s" % ((re.escape(wrt),) * 3), last): yield "cannot be read off: %s" % last
    if kind in ("grad", "jac", "hess", "deriv"):
        functions = len(set(re.findall(r"(\w+)\(", " ".join(s["ascii"] for s in steps))) - {"tr", "vec", "sum", "Diag", "diag", "kron", "eye", "ones", "grad"})
        most = (9 if kind == "hess" else 6) + 3 * len(set(names)) + functions
        if len(steps) - 1 > most: yield "%d lines, where %d names and %d functions account for %d" % (len(steps) - 1, len(set(names)), functions, most)

def run(statements):
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "--seed", "1", "--json"], input="\n".join(statements) + "\n", capture_output=True, text=True, timeout=60)
    return [json.loads(line) for line in p.stdout.splitlines()]

def problems(statements):
    answer = run(statements)[-1]
    if "error" in answer: yield "error: %s" % answer["error"]["message"]; return
    if answer.get("check", {}).get("status") == "failed": yield "check: %s" % answer["check"]
    for part in answer.get("results") or [answer]:
        part.setdefault("wrt", answer.get("wrt"))
        if part.get("steps"): yield from judge(answer, part)

def main():
    for path in sys.argv[1:]:
        for name, statements in (golden(path) if path.endswith(".t") else rows(path)):
            why = list(problems(statements))
            for w in why: print("    " + w)
            print("%s %s: %s" % ("not ok" if why else "ok", name, statements[-1]))

main()
