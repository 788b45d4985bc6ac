#!/usr/bin/env python3
"""Random well-shaped statements: every answer must pass its check, every printed form must read back.

Gradients, Jacobians, Hessians, derivatives by numbers and entries, differentials, nested requests and plain expressions in every
function of the table (trees.py), over declared names with structure and families, in several spellings and in LaTeX.  The judge
is mdiff's check, which shares no code with differentiation: values modulo a prime where the expression is rational, Arb
otherwise.  Half of the expressions are rational, so that they are judged exactly.
  - no check may fail, no error may be of the kinds `internal`, `syntax`, `shape`, `name`
  - the plain and the LaTeX spelling of a statement have equal answers
  - an expression equals what it is simplified, expanded and factored to, as typed back in
An `unsupported` answer is honest and only counted (`-v` lists the reasons).  A finding is made as small as possible.

usage: random_expressions.py [-v] MDIFF [COUNT] [SEED]      prints the seed and the counts; exit 1 on any finding
"""
import collections
import json
import random
import subprocess
import sys

from trees import DECLARATIONS, S1, STRUCTURED, VARIABLES, Generator, Node

BATCH, FATAL = 400, ("internal", "syntax", "shape", "name")


class Statement:
    """A request with its trees: template holds {0}, {1} for them."""

    def __init__(self, kind, plain, latex, trees):
        self.kind, self.plain, self.latex, self.trees = kind, plain, latex, trees

    def text(self): return self.plain.format(*(t.text() for t in self.trees))
    def tex(self): return self.latex and self.latex.format(*(t.tex() for t in self.trees))
    def with_tree(self, i, tree): return Statement(self.kind, self.plain, self.latex, self.trees[:i] + [tree] + self.trees[i + 1:])


def make_statement(rng):
    g = Generator(rng, rational=rng.random() < 0.5)
    depth = rng.choice([1, 2, 2, 3, 3, 4, 5, 6])
    kind = rng.choice(["grad"] * 8 + ["jac"] * 3 + ["hess"] * 2 + ["deriv", "deriv", "diff", "diff", "expr", "expr", "where", "at", "several", "nested", "structured"])
    return globals()["make_" + kind](rng, g, depth)


def vector_or_matrix(rng): return rng.choice([("n", 1), ("m", 1), ("m", "n"), ("n", "n"), ("k", 1)])


def make_grad(rng, g, depth):
    wrt = rng.choice(list(VARIABLES) + ["x", "X", "A", "Y"])
    if rng.random() < 0.08: return by_member(rng, g, depth)
    if rng.random() < 0.06:
        return Statement("grad", "grad {0} + sum_t (v_t u_t' x - ||u_t||^2)^2 wrt %s" % rng.choice(["u_i", "u_2", "v_i", "v_1"]), None, [g.expr(S1, min(depth, 2))])
    clause = " assume %s %s" % (wrt, rng.choice(["unconstrained", "entrywise"])) if wrt in STRUCTURED and rng.random() < 0.4 else ""
    back = rng.random() < 0.05
    how = "grad {0} wrt %s%s%s" % (wrt, "'" if back else "", clause)
    tex = "\\nabla_{{%s}} {0}" % wrt if not clause and not back else None
    return Statement("grad", how, tex, [g.expr(S1, depth)])


def by_member(rng, g, depth):
    """Gradients, Hessians and differentials by members, where sums run over parts of the family and members are shifted."""
    first = rng.choice([g.scalar_shifted, g.scalar_part, g.scalar_familysum])(min(depth, 2))
    member, other = rng.choice(["u_k", "u_1", "u_2", "u_N", "v_k"]), rng.choice(["u_l", "u_3", "x", "Y", "u_k", "v_k"])
    ask = rng.choice(["grad {0} + {1} wrt %s" % member, "grad {0} + {1} wrt %s" % member, "hess {0} wrt %s" % member, "diff {0} + {1} wrt %s" % member,
                      "hess {0} wrt %s, %s" % (member, other), "diff {0} {1} wrt %s, x" % member, "jac (u_1 + {1} sum_t u_t v_t) wrt %s" % member])
    return Statement(ask.split()[0], ask, None, [first, g.expr(S1, 1)])


def make_several(rng, g, depth):
    return Statement("grad", "grad {0} wrt %s" % ", ".join(rng.sample(list(VARIABLES), 2)), None, [g.expr(S1, min(depth, 3))])


SETS = [("sphere", "x"), ("sphere", "X"), ("stiefel", "H"), ("stiefel canonical", "H"), ("stiefel", "x"), ("orthogonal", "Y"), ("spd", "P"),
        ("spd", "Y"), ("trace-one", "Y"), ("fixed-trace", "S"), ("grassmann", "H"), ("symmetric", "Y"), ("lower", "Y")]
ASSUMED = ["H' H = I", "Y Y = Y", "C = C'", "E' = -E", "x' x = 1", "x > 0", "X of full column rank", "C projection", "Y orthogonal",
           "Y spd", "C diagonal", "E lower", "B B' = I", "H orthonormal, C symmetric", "Y invertible, x nonzero"]


def make_structured(rng, g, depth):
    """On a set; by a structured variable as any matrix; under assumptions."""
    how = rng.randrange(4)
    if how <= 1:
        on, wrt = rng.choice(SETS)
        return Statement("grad", "grad {0} wrt %s on %s" % (wrt, on), None, [g.expr(S1, min(depth, 3))])
    if how == 2:
        wrt = rng.choice(STRUCTURED + ["Q", "V"])
        if rng.random() < 0.5: return Statement("hess", "hess {0} wrt %s" % wrt, None, [g.expr(S1, min(depth, 2))])
        return Statement("jac", "jac {0} wrt %s" % wrt, None, [g.expr(vector_or_matrix(rng), min(depth, 3))])
    ask = rng.choice(["grad {0} wrt Y", "grad {0} wrt H", "grad {0} wrt x", "simplify {0}", "hess {0} wrt x", "diff {0}"])
    return Statement(ask.split()[0], "%s assume %s" % (ask, rng.choice(ASSUMED)), None, [g.expr(S1, min(depth, 3))])


def make_jac(rng, g, depth):
    wrt = rng.choice(["x", "y", "x", "z", "Y", "X", "a", "r"])
    how = rng.choice(["jac {0} wrt %s", "jac({0}, %s)"]) % wrt
    return Statement("jac", how, None, [g.expr(vector_or_matrix(rng), min(depth, 4))])


def make_hess(rng, g, depth):
    wrt = rng.choice(["x", "x", "y", "X", "Y", "x, y", "X, x", "a"])
    return Statement("hess", "hess {0} wrt %s" % wrt, None, [g.expr(S1, min(depth, 3))])


def make_deriv(rng, g, depth):
    wrt = rng.choice(["a", "b", "c", "x_1", "x_2", "x_i", "X_{12}", "Y_{ij}", "S_{12}", "X_{12,3}", "x_11", "C_{2,9}"])
    e = g.expr(rng.choice([S1, vector_or_matrix(rng)]), min(depth, 4))
    tex = "\\frac{{\\partial}}{{\\partial %s}} {0}" % wrt if "_" not in wrt else None
    return Statement("deriv", "deriv {0} wrt %s" % wrt.replace("{", "{{").replace("}", "}}"), tex, [e])


def make_diff(rng, g, depth):
    clause = rng.choice(["", "", " wrt X", " wrt x", " wrt Y, x", " wrt a"])
    return Statement("diff", "diff {0}%s" % clause, None, [g.expr(rng.choice([S1, vector_or_matrix(rng)]), min(depth, 3))])


def make_expr(rng, g, depth):
    word = rng.choice(["", "", "simplify ", "expand ", "factor "])
    return Statement("expr", word + "{0}", None if word else "\\left( {0} \\right)", [g.expr(rng.choice([S1, vector_or_matrix(rng)]), depth)])


def make_where(rng, g, depth):
    inner = rng.choice([("n", 1), ("m", 1)])
    if rng.random() < 0.3:
        two = Node(S1, rng.choice(["o' p", "||o - p||^2", "sum(exp(o) .* p)", "o' C p"]), None)
        return Statement("grad", rng.choice(["grad {0} wrt %s where o = {1}, p = {2}", "hess {0} wrt %s where p = {2}, o = {1} + p"]) % rng.choice(["x", "Y", "a"]), None,
                         [two, g.expr(("n", 1), min(depth, 2)), g.expr(("n", 1), min(depth, 2))])
    body = Node(S1, rng.choice(["||p||^2", "sum(p .* p .* p)", "log(1 + p' p)", "sum(exp(p))", "p' p + tr(p p')"]), None)
    return Statement("grad", "grad {0} wrt %s where p = {1}" % rng.choice(["x", "X", "Y"]), None, [body, g.expr(inner, min(depth, 3))])


def make_at(rng, g, depth):
    clause = rng.choice([("x", "y"), ("Y", "I"), ("Y", "C"), ("x", "C y"), ("a", "1"), ("X", "A")])
    return Statement("grad", "grad {0} wrt %s at %s = %s" % (clause[0], *clause), None, [g.expr(S1, min(depth, 3))])


def make_nested(rng, g, depth):
    e = g.expr(S1, min(depth, 2))
    how = rng.choice(["jac hess({0}, x) wrt x", "jac hess({0}, x) wrt a", "deriv hess({0}, y) wrt b", "logdet(jac({1}, x))", "jac grad({0}, X) wrt x",
                      "jac x wrt o where o = C x + {1} - ({1})", "jac x wrt o where o = tanh(x) + y", "jac y wrt o where o = C exp(y)", "jac grad({0}, x) wrt x", "jac grad({0}, x) wrt y", "tr(hess({0}, x))", "grad y' grad({0}, x) wrt x", "det(jac({1}, x))", "jac({1}, x) y", "grad(grad({0}, a), a)"])
    return Statement("nested", how, None, [e, g.expr(("n", 1), min(depth, 2))])


# ---- running ----

def objects(text):
    """The objects of the output; what is no JSON counts as a crash of its statement."""
    res = []
    for line in text.splitlines():
        try: res.append(json.loads(line))
        except ValueError: res.append({"crash": "no JSON: " + line[:200]})
    return res


def run(mdiff, lines):
    """The JSON objects that come back; fewer than lines if mdiff died."""
    try:
        p = subprocess.run([mdiff, "--json", "--no-init", "--time-limit", "20"], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=40 + 4 * len(lines))
    except subprocess.TimeoutExpired as e:
        return None, objects((e.stdout or b"").decode())
    return p.returncode, objects(p.stdout)


def answers(mdiff, lines):
    """An object for each line; {"crash": status} where mdiff died, which is started again behind it."""
    res = []
    while len(res) < len(lines):
        code, got = run(mdiff, DECLARATIONS + lines[len(res):])
        got = got[len(DECLARATIONS):]
        if len(got) > len(lines) - len(res): return [alone(mdiff, line) for line in lines]
        res += got
        if len(res) < len(lines) and not (got and "crash" in got[-1]): res.append({"crash": "no answer in time" if code is None else "exit status %d" % code})
    return res[:len(lines)]


def alone(mdiff, line):
    code, got = run(mdiff, DECLARATIONS + [line])
    return got[-1] if len(got) == len(DECLARATIONS) + 1 else {"crash": "%d answers to one statement" % (len(got) - len(DECLARATIONS))}


def fault(o):
    """What is wrong with an answer, None if nothing is."""
    if "crash" in o: return "crash", o["crash"]
    if "error" in o: return (o["error"]["kind"], o["error"]["message"]) if o["error"]["kind"] in FATAL else None
    for r in o.get("results") or [o]:
        if (r.get("check") or {}).get("status") == "failed": return "check failed", r["check"].get("reason") or ""
    return None


def unequal(o): return o.get("equal") is False or "error" in o or "crash" in o


# ---- making findings small ----

def smaller(tree, g):
    """Trees that are a little smaller: a child in its place, an atom, one smaller child."""
    yield from (c for c in tree.children if c.shape == tree.shape)
    if tree.children: yield g.atom(tree.shape)
    for i, c in enumerate(tree.children):
        for s in smaller(c, g): yield tree.with_child(i, s)


def minimise(mdiff, statement, still_bad):
    g, budget = Generator(random.Random(1)), 300
    shrunk = True
    while shrunk and budget > 0:
        shrunk = False
        for i, tree in enumerate(statement.trees):
            for t in smaller(tree, g):
                if t.size() >= tree.size(): continue
                budget -= 1
                if budget <= 0: break
                if still_bad(statement.with_tree(i, t)):
                    statement, shrunk = statement.with_tree(i, t), True
                    break
            if shrunk: break
    return statement


# ---- judging ----

class Run:
    def __init__(self, mdiff):
        self.mdiff, self.findings, self.counts, self.reasons = mdiff, [], collections.Counter(), collections.Counter()

    def find(self, what, why, statement, still_bad):
        small = minimise(self.mdiff, statement, still_bad)
        self.findings.append((what, why, small.text()))

    def take(self, statement, o):
        bad = fault(o)
        if bad:
            self.find(*bad, statement, lambda s: (fault(answers(self.mdiff, [s.text()])[0]) or ("",))[0] == bad[0])
        elif "error" in o:
            self.counts["unsupported"] += 1
            self.reasons[o["error"]["kind"] + ": " + o["error"]["message"]] += 1
        else:
            status = [(r.get("check") or {}) for r in o.get("results") or [o]]
            done = all(c.get("status") == "passed" for c in status)
            self.counts["passed" if done else "not checked"] += 1
            self.counts["exactly"] += done and all(c.get("exact") for c in status)
            if not done: self.reasons["not checked: " + (status[0].get("reason") or "")] += 1

    def read_back(self, pairs):
        """Comparisons of a statement with its answer, of two spellings."""
        for (statement, line), o in zip(pairs, answers(self.mdiff, [line for _, line in pairs])):
            if "error" in o and o["error"]["kind"] not in FATAL: continue
            if unequal(o): self.findings.append(("read back", (o.get("error") or {}).get("message") or o.get("crash") or "not equal", line))
            else: self.counts["read back"] += 1

    def batch(self, statements, rng):
        got = answers(self.mdiff, [s.text() for s in statements])
        pairs, spelled, printed = [], [], []
        for s, o in zip(statements, got):
            self.take(s, o)
            if "result" not in o: continue
            by_member = any(w in s.text() for w in ("wrt u_", "wrt v_", "wrt x_i", "wrt Y_{i"))  # with a free index: no table of numbers
            if rng.random() < 0.15 and "results" not in o and not by_member: printed.append((s, o, rng.choice(["unicode", "latex"])))
            if s.kind == "expr": pairs.append((s, "%s == %s" % (s.trees[0].text(), o["result"]["ascii"])))
            elif s.latex and rng.random() < 0.5: spelled.append((s, o))
            elif s.kind in ("grad", "jac") and rng.random() < 0.2 and "results" not in o and not any(word in s.text() for word in (" where ", " at ", " assume ", " on ")):
                pairs.append((s, "%s == %s" % (s.text(), o["result"]["ascii"])))
        for (s, o), l in zip(spelled, answers(self.mdiff, [s.tex() for s, _ in spelled])):
            if "error" in l and l["error"]["kind"] in FATAL: self.findings.append(("LaTeX " + l["error"]["kind"], l["error"]["message"], s.tex()))
            if "result" in l: pairs.append((s, "%s == %s" % (o["result"]["ascii"], l["result"]["ascii"])))
        for (s, o, form), l in zip(printed, answers(self.mdiff, [o["result"][form] for _, o, form in printed])):
            if "result" in l: pairs.append((s, "%s == %s" % (o["result"]["ascii"], l["result"]["ascii"])))
            elif "error" in l and l["error"]["kind"] == "limit": continue
            else: self.findings.append(("printed as " + form, (l.get("error") or {}).get("message") or l.get("crash") or "no answer", o["result"][form]))
        self.read_back(pairs)


def main():
    args = [a for a in sys.argv[1:] if a != "-v"]
    mdiff, count = args[0], int(args[1]) if len(args) > 1 else 200
    seed = int(args[2]) if len(args) > 2 else random.SystemRandom().randrange(10**9)
    rng = random.Random(seed)
    r = Run(mdiff)
    for start in range(0, count, BATCH):
        r.batch([make_statement(rng) for _ in range(min(BATCH, count - start))], rng)
    for what, why, text in r.findings: print("%s: %s\n    %s" % (what, why[:300], text))
    if "-v" in sys.argv:
        for reason, times in r.reasons.most_common(40): print("%6d  %s" % (times, reason[:150]))
    c = r.counts
    print("random expressions: seed %d, %d passed (%d exactly), %d failed, %d unsupported, %d not checked, %d read back"
          % (seed, c["passed"], c["exactly"], len(r.findings), c["unsupported"], c["not checked"], c["read back"]))
    return 1 if r.findings else 0


if __name__ == "__main__":
    sys.exit(main())
