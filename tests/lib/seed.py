"""Known answers, compared by value (tests/seed, one file for each section of the source notes).

A row begins with `## ID, where it stands`; then
    : declaration or definition      statements that stand before
    > statement                      asked in a session of its own; several spellings of one question share the answer below
    = expression                     the answer, compared by value with every spelling's, which may not be longer; a second line
                                     of `=` is another form that is as good
                                     of a solution that is an equation: `left = right`, up to a factor
    & expression                     the next result of the same answer (of the second unknown, the second root)
    ? yes                            instead of `=`, for a comparison: what it says (yes, no, unknown)
    ! kind: words                    instead of `=`: an error of that kind whose message or hint contains the words
    @ family x N                     x is a family with N members
    @ integer i                      i is a free index
    @ says word | word               the text answer contains one of the words
    @ later                          an `unsupported` error is an answer too, for the time being, and counts as skipped
"""
import os, re, subprocess, sys
import value
from value import Failure

SLACK = int(os.environ.get("SLACK", "1")) # how much longer an answer may be

def rows(path):
    out, row, fresh = [], None, True
    for line in open(path, encoding="utf-8").read().split("\n"):
        tag, rest = line[:2], line[2:].strip()
        if line.startswith("## "):
            row = {"id": line[3:].strip(), "before": [], "asks": [], "wants": [], "further": [], "error": None, "equal": None, "families": {}, "integers": [], "says": [], "later": False}
            out.append(row); continue
        if row is None or not line.strip() or tag == "# ": continue
        if tag == ": ": row["before"].append(rest)
        elif tag == "> ":
            # behind an answer a new question of the same row begins
            if row["wants"] or row["error"] or row["equal"]:
                row = dict(row, asks=[], wants=[], further=[], error=None, equal=None)
                out.append(row)
            row["asks"].append(rest)
        elif tag == "+ ": row["asks"][-1] += "\n" + line[2:]
        elif tag == "= ": row["wants"].append(rest)
        elif tag == "& ": row["further"].append(rest)
        elif tag == "! ": row["error"] = rest
        elif tag == "? ": row["equal"] = rest
        elif tag == "@ ":
            words = rest.split()
            if words[0] == "family": row["families"][words[1]] = words[2]
            elif words[0] == "integer": row["integers"].append(words[1])
            elif words[0] == "says": row["says"] = [w.strip() for w in rest[5:].split("|")]
            elif words[0] == "later": row["later"] = True
            else: sys.exit("%s: unknown directive: %s" % (path, line))
        else: sys.exit("%s: what is this line: %s" % (path, line))
    return [r for r in out if r["asks"]]

def judge(row, ask):
    """None when right, else why not."""
    objects = value.ask(row["before"] + [ask])
    if not objects: return "no output"
    got = objects[-1]
    if row["error"]:
        kind, _, words = row["error"].partition(":")
        error = got.get("error")
        if not error: return "answered %s where an error was to come" % got.get("result", {}).get("ascii")
        text = "%s %s" % (error.get("message", ""), error.get("hint", ""))
        if error.get("kind") != kind.strip(): return "%s error: %s" % (error.get("kind"), text)
        return None if words.strip() in text else "the message does not say `%s`: %s" % (words.strip(), text)
    for o in objects:
        if "error" in o: return "%s error: %s" % (o["error"].get("kind"), o["error"].get("message"))
    if (got.get("check") or {}).get("status") == "failed": return "its own check failed"
    if row["equal"]: return None if got.get("convex", got.get("equal")) == {"yes": True, "no": False}.get(row["equal"], row["equal"]) else "says %s (%s)" % (got.get("convex", got.get("equal")), got.get("how"))
    for i in row["integers"]: got["kinds"][i] = "integer"
    fixed = value.declarations(got, row["families"])
    defined = [b for b in row["before"] if re.match(r"\w+ *:?=[^=]", b)]
    why = None
    for want in row["wants"]:
        why = compared(row, got, fixed + defined, want)
        if why is None: break
    if why: return why
    results = got.get("results", [])
    if row["further"] and len(results) != len(row["further"]) + 1: return "%d results" % len(results)
    for want, res in zip(row["further"], results[1:]):
        why = compared(row, dict(got, result=res["result"], shape=res.get("shape"), solved=res.get("solved")), fixed + defined, want)
        if why: return why
    asked = got["result"]["ascii"]
    if value.length(asked) > max(value.length(w) for w in row["wants"]) + SLACK: return "longer than %s: %s" % (row["wants"][0], asked)
    if got.get("kind") in ("grad", "jac", "hess", "diff") and not got.get("steps"): return "there is no derivation"
    if got.get("kind") in ("grad", "jac", "hess") and (got.get("check") or {}).get("status") != "passed": return "the check did not pass: %s" % got.get("check")
    return None

def compared(row, got, before, want):
    """None when the wanted form has the value of the answer, else why not."""
    equation = want.split(" = ") if got.get("solved") is False else None
    if equation and len(equation) == 2: want = "(%s) - (%s)" % tuple(equation)
    try:
        try: other = value.answer(before + [want])
        except Failure as e:
            if "error" not in str(e): raise
            other = zero(before, want, got)
        if equation: return value.proportional(got, other, row["families"])
        return value.same_value(got, other, row["families"]) if "zero" not in other else is_zero(got, other, row["families"])
    except Failure as e: return "%s (for %s)" % (e, want)

def zero(before, want, got):
    """Where the wanted form alone has no shape (`I`), its difference from the answer has one."""
    o = value.answer(before + ["(%s) - (%s)" % (got["result"]["ascii"], want)])
    o["zero"] = True
    return o

def is_zero(got, other, families):
    vals = value.point(got, value.generator(got["statement"]), families)
    v = value.result_value(other, vals)
    return None if value.close(v, v * 0) else "the difference from the known answer is not zero: %s" % got["result"]["ascii"]

def said(row, ask):
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "--seed", "1"], input="\n".join(row["before"] + [ask]) + "\n", capture_output=True, text=True, timeout=30)
    text = p.stdout + p.stderr
    return None if any(w in text for w in row["says"]) else "the text has none of %s" % row["says"]

def main():
    for path in sys.argv[1:]:
        for row in rows(path):
            for ask in row["asks"]:
                name = "%s: %s: %s" % (path, row["id"], ask.replace("\n", " ")[:160])
                try:
                    why = judge(row, ask)
                    if why is None and row["says"]: why = said(row, ask)
                except (Failure, subprocess.TimeoutExpired) as e: why = str(e)
                if why is None: print("ok", name)
                elif row["later"] and why.startswith("unsupported error"): print("skip %s: %s" % (name, why))
                else: print("    " + why); print("not ok", name)

main()
