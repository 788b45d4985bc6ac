"""Whole functions (`as numpy function`): each must run by itself and return the value and the derivatives that the same
statement's expressions have.

usage: functions.py STATEMENTS-FILE...      a line a statement; `;;` between it and what stands before it"""
import inspect, os, subprocess, sys
import numpy as np
import value
from value import Failure

def module(before, statement):
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "-q", "--check=off"], input="\n".join(before + [statement + " as numpy function"]) + "\n",
                       capture_output=True, text=True, timeout=30)
    if p.returncode != 0: raise Failure(p.stderr.strip())
    g = {}
    exec(p.stdout, g)
    return g, p.stdout

def judge(before, statement):
    got = value.answer(before + [statement])
    # the last function defined is the statement's own, those before are its helpers
    g, text = module(before, statement)
    name = [line for line in text.split("\n") if line.startswith("def ")][-1][4:].split("(")[0]
    vals = value.point(got, value.generator(statement), families_of(text, got), positive="log" in statement)
    fun = g[name]
    g.update((n, v) for n, v in vals.items() if callable(v)) # unknown functions are the caller's
    outputs = fun(*[vals[p] for p in inspect.signature(fun).parameters])
    if not isinstance(outputs, tuple): outputs = (outputs,)
    results = [got] + [o for o in got.get("others", [])]
    for out, r in zip(outputs[-len(results):] if len(outputs) > 1 else outputs, results):
        want = value.result_value(r, vals)
        if not value.close(out, want): raise Failure("gives %s, the expression %s\n%s" % (np.shape(out), np.shape(want), text))

def families_of(text, got):
    """A family is a list: what the code takes the length of."""
    return {n: "N" for n in got.get("shapes", {}) if "len(%s)" % value.code_name(n) in text or "in %s" % value.code_name(n) in text or "%s[t]" % n in text}

def main():
    for path in sys.argv[1:]:
        for n, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.strip()
            if not line or line.startswith("#"): continue
            *before, statement = [s.strip() for s in line.split(";;")]
            name = "%s:%d: %s" % (path, n, statement)
            try: judge(before, statement)
            except Failure as e: print("    %s\nnot ok %s" % (e, name)); continue
            except Exception as e: print("    %r\nnot ok %s" % (e, name)); continue
            print("ok", name)

main()
