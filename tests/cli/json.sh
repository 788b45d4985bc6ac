#!/bin/sh
# The objects of --json: one a statement, with the keys of the contract.
. "$(dirname "$0")/../lib/t.sh"
"${PYTHON:-python3}" - "$MDIFF" <<'P'
import json, subprocess, sys

def ask(*statements):
    p = subprocess.run([sys.argv[1], "--json", "--no-init"], input="\n".join(statements) + "\n", capture_output=True, text=True)
    return [json.loads(l) for l in p.stdout.splitlines()], p

def test(name, good, what=""):
    if not good: print("    %s" % (what,))
    print("ok" if good else "not ok", "tests/cli/json.sh:", name)

(o,), p = ask("grad tr(W' X X' W) wrt W")
test("nothing goes to standard error", p.stderr == "", p.stderr)
for key, want in (("statement", "grad tr(W' X X' W) wrt W"), ("kind", "grad"), ("wrt", "W"), ("assumptions", []), ("notes", []),
                  ("kinds", {"W": "matrix", "X": "matrix"})):
    test(key, o.get(key) == want, o.get(key))
shape, shapes = o.get("shape"), o.get("shapes")
test("the result has the variable's shape", shape == shapes["W"] and len(shape) == 2, (shape, shapes))
test("shapes fit each other", shapes["W"][0] == shapes["X"][0] and len({*shapes["W"], *shapes["X"]}) == 3, shapes)
for form in ("ascii", "unicode", "latex", "numpy", "numpy_prelude", "octave"):
    test("result." + form, isinstance(o["result"].get(form), str), o["result"])
test("result in ascii", o["result"]["ascii"] == "2 X X' W", o["result"]["ascii"])
test("check", o["check"]["status"] == "passed" and o["check"]["points"] == 3 and o["check"]["digits"] >= 30, o["check"])
test("steps have their keys", o["steps"] and all({"rule", "lhs", "ascii", "latex", "numpy"} <= set(s) for s in o["steps"]), o["steps"])

objects, p = ask("A x + ", "", "# nothing", "x : vector(3)", "f = x' x", "grad f wrt x", "grad A x wrt x")
test("one object a statement, none for empty ones", len(objects) == 5, len(objects))
test("an error is an object", objects[0]["error"]["kind"] == "syntax", objects[0])
test("its place", objects[0]["error"]["line"] == 1 and len(objects[0]["error"]["span"]) == 2, objects[0])
test("a declaration has kind and text", {"kind", "text"} <= set(objects[1]), objects[1])
test("a definition has kind and text", {"kind", "text"} <= set(objects[2]), objects[2])
e = objects[4]["error"]
test("the gradient of a vector is undefined", e["kind"] == "undefined" and e.get("hint"), e)
test("the line counts from the start of the input", e["line"] == 7, e)
test("status 1", p.returncode == 1)

(o,), p = ask("grad tr(αβ) wrt β +")
test("spans count characters, not bytes", o["error"]["span"][1] <= len("grad tr(αβ) wrt β +"), o)

(o,), p = ask("grad ||X - U V'||_F^2 wrt U, V")
test("several variables: results", [r["wrt"] for r in o["results"]] == ["U", "V"], o.get("results"))
test("result is the first", o["result"] == o["results"][0]["result"], o["result"])
for r in o["results"]:
    test("each of results has its keys: " + r["wrt"], {"wrt", "shape", "result", "steps", "check"} <= set(r), list(r))

o = ask(r"\nabla_w \|Xw-y\|^2 = 2X^T(Xw-y)", "f, g : function", "L_{\\text{new}} = 1", "jac(A x, x)'")[0]
test("read: the statement as understood", [x.get("read", {}).get("ascii") for x in o] == ["grad ||X w - y||^2 wrt w == 2 X' (X w - y)", None, None, "jac(A x, x)'"], o)
test("names: what is declared or defined", [x.get("names") for x in o] == [None, ["f", "g"], ["L_new"], None], o)
P
