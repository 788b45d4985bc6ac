"""Octave code against NumPy code: the example of every row of the function table (on standard input, as tools/rows prints
it) and the statements of the files, as an expression (`as octave`) and as a whole function (`as octave function`).  One
Octave runs them all.

usage: octave.py STATEMENTS-FILE... < rows      a line a statement; `;;` between it and what stands before it"""
import os, re, subprocess, sys, tempfile
import numpy as np
import value
from value import Failure

def statements():
    header = sys.stdin.readline().rstrip("\n").split("\t")
    for line in sys.stdin:
        row = dict(zip(header, line.rstrip("\n").split("\t")))
        if not row["example"]: continue
        *before, ask = [s.strip() for s in row["example"].rpartition("=>")[0].split(";")]
        yield "row %s: %s" % (row["id"], ask), before, ask
    for path in sys.argv[1:]:
        for line in open(path, encoding="utf-8"):
            line = line.strip()
            if not line or line.startswith("#"): continue
            *before, ask = [s.strip() for s in line.split(";;")]
            yield ask, before, ask

def octave(v):
    """A value as Octave writes it."""
    if callable(v): raise Failure("a function")
    if isinstance(v, list): return "{%s}" % ", ".join(octave(x) for x in v)
    a = np.atleast_2d(np.asarray(v, float))
    return "[%s]" % "; ".join(" ".join("%.17g" % x for x in row) for row in a)

def assignments(vals, code):
    """The values under the names that the code has: a name that is a word of Octave's has `_` behind it there."""
    lines = []
    for name, v in vals.items():
        plain = name.rstrip("_")
        lines += ["%s = %s;" % (n, octave(v)) for n in (plain, plain + "_") if re.search(r"\b%s\b" % n, code)]
    return "\n".join(lines)

def point(got, ask, families):
    """Values at which the answer is finite; positive ones first, where all functions of both languages are at home."""
    rng = value.generator(ask)
    for attempt in range(24):
        vals = value.point(got, rng, families, positive=attempt % 2 == 0, scale=(1.0, 1.0, 0.4, 0.4, 5.0, 5.0)[attempt % 6])
        want = value.result_value(got, vals)
        if np.all(np.isfinite(want)): return vals, want
    raise Failure("no point where the answer is finite")

def expression(got, vals):
    res = got["result"]
    if not res.get("octave"): return None
    return "1;\n%s\n%s\nshow(%s);\n" % (res.get("octave_prelude", ""), assignments(vals, res["octave"]), res["octave"])

def function(before, ask, vals):
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "-q", "--check=off"], input="\n".join(before + [ask + " as octave function"]) + "\n",
                       capture_output=True, text=True, timeout=30)
    if p.returncode != 0: return None
    head = re.findall(r"^function (?:\[(.*?)\]|(\w+)) = (\w+)\((.*?)\)$", p.stdout, re.M)[-1]
    results = ["r%d" % i for i in range(len((head[0] or head[1]).split(", ")))]
    return "1;\n%s\n%s\n[%s] = %s(%s);\nshow(%s);\n" % (p.stdout, assignments(vals, p.stdout), ", ".join(results), head[2], head[3], results[-1])

def run(scripts):
    """The values that the scripts show, or the message of the error, in their order."""
    with tempfile.TemporaryDirectory() as d:
        main = ["1;", "function show(v)", "  printf('value %d %d', rows(v), columns(v));", "  printf(' %.17g', full(double(v)));", "  printf('\\n');", "end"]
        for k, text in enumerate(scripts):
            open("%s/case%d.m" % (d, k), "w").write(text)
            main += ["printf('case %d\\n');" % k, "try", "  source('%s/case%d.m');" % (d, k), "catch err", "  printf('error %s\\n', strrep(err.message, \"\\n\", ' '));", "end",
                     "clear -x show"]
        open(d + "/main.m", "w").write("\n".join(main) + "\n")
        p = subprocess.run(["octave-cli", "--no-gui", "--norc", "-q", d + "/main.m"], capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    res = ["error nothing was shown: %s" % p.stderr[-200:]] * len(scripts)
    at = -1
    for line in p.stdout.splitlines():
        if line.startswith("case "): at = int(line[5:])
        elif line.startswith(("value ", "error ")) and at >= 0: res[at] = line
    return res

def judge(line, want):
    if line.startswith("error"): return line
    r, c, *entries = line.split()[1:]
    got = np.array([float(x.replace("Inf", "inf")) for x in entries]).reshape((int(r), int(c)), order="F")
    want = np.atleast_2d(want)
    return None if value.close(got, want) else "the values differ, shapes %s and %s" % (got.shape, want.shape)

def main():
    names, scripts, wants = [], [], []
    for name, before, ask in statements():
        try:
            got = value.answer(before + [ask])
            families = {n: "N" for n in got.get("shapes", {}) if re.search(r"numel\(%s\)|\b%s\{" % (n, n), got["result"].get("octave", ""))}
            vals, want = point(got, ask, families)
            both = (("as octave", expression(got, vals)), ("as octave function", function(before, ask, vals)))
        except Failure as e: print("skip %s: %s" % (name, e)); continue
        for form, script in both:
            if script is None: print("skip %s %s: no such code" % (name, form)); continue
            names.append("%s %s" % (name, form)); scripts.append(script); wants.append(want)
    for name, script, line, want in zip(names, scripts, run(scripts), wants):
        why = judge(line, want)
        if why: print("    %s\n%s\nnot ok %s" % (why, "\n".join("    " + l for l in script.splitlines()), name))
        else: print("ok", name)

main()
