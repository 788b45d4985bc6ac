"""Every row of the function table, on standard input as tools/rows prints it: its example runs and has the value that stands
there; the derivative agrees with finite differences of the expression's own NumPy code; what is printed reads back."""
import re, sys
import numpy as np
import value
from value import Failure

def split(example):
    text, _, want = example.rpartition("=>")
    *before, ask = [s.strip() for s in text.split(";")]
    return before, ask, want.strip()

def by_differences(before, ask, got):
    """The derivative by finite differences; None where the statement is of another form."""
    m = re.match(r"(grad|jac|deriv) (.*) wrt (\w+)$", ask)
    if not m or not got.get("kinds"): return None
    F, wrt = m.group(2), m.group(3)
    f = value.answer(value.declarations(got) + [F])
    rng, seen = value.generator(ask), 0
    for attempt in range(24):
        vals = value.point(got, rng, positive=attempt % 2 == 1, scale=(1.0, 1.0, 0.4, 5.0)[attempt % 4])
        for n in names_missing(f, vals): raise Failure("the expression has a name the gradient has not: %s" % n)
        G, X = value.result_value(got, vals), vals[value.code_name(wrt)]
        J = value.differences(lambda Y: value.result_value(f, dict(vals, **{value.code_name(wrt): Y})), X)
        J2 = value.differences(lambda Y: value.result_value(f, dict(vals, **{value.code_name(wrt): Y})), X, 5e-4)
        if not np.all(np.isfinite(J)) or not value.close(J, J2, 1e-6): continue
        if m.group(1) != "jac" and not np.isscalar(X): J = J.reshape(X.shape, order="F")
        if not value.close(G, J, 1e-6): return "the derivative is not that of finite differences: %s" % got["result"]["ascii"]
        seen += 1
        if seen == 2: return ""
    return "no point where differences are steady"

def names_missing(f, vals): return [n for n in (f.get("shapes") or {}) if value.code_name(n) not in vals]

def known(before, got, want):
    fixed = value.declarations(got)
    try: return value.same_value(got, value.answer(fixed + [want]))
    except Failure as e:
        other = value.answer(fixed + ["(%s) - (%s)" % (got["result"]["ascii"], want)])
        v = value.result_value(other, value.point(got, value.generator(want)))
        return None if value.close(v, v * 0) else "is not %s but %s (%s)" % (want, got["result"]["ascii"], e)

def back(got, form):
    text = got["result"].get(form)
    if not text: return "no %s" % form
    return value.same_value(got, value.answer(value.declarations(got) + ["$%s$" % text if form == "latex" else text]))

def report(name, test):
    try: why = test()
    except Failure as e: why = str(e)
    if why: print("    " + why); print("not ok", name)
    else: print("ok", name)

def main():
    header = sys.stdin.readline().rstrip("\n").split("\t")
    for line in sys.stdin:
        row = dict(zip(header, line.rstrip("\n").split("\t")))
        if not row["example"]: continue
        before, ask, want = split(row["example"])
        name = "row %s: %s" % (row["id"], row["example"])
        try: got = value.answer(before + [ask])
        except Failure as e:
            if str(e).startswith("unsupported error"): print("skip %s: %s" % (name, e))
            else: print("    %s" % e); print("not ok", name)
            continue
        report(name, lambda: known(before, got, want))
        for form in ("ascii", "unicode", "latex"): report("%s, %s read back" % (name, form), lambda: back(got, form))
        if re.match(r"grad|jac|deriv", ask):
            report(name + ", differences", lambda: by_differences(before, ask, got))
            status = (got.get("check") or {}).get("status")
            report(name + ", its own check", lambda: None if status == "passed" else "check %s: %s" % (status, got.get("check")))

main()
