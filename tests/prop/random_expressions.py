#!/usr/bin/env python3
"""Random well-shaped expressions: every answer must pass its own check, every printed form must read back.

Generates statements (gradients, Jacobians, Hessians, differentials, plain expressions) over declared names,
feeds them to one `mdiff --json` process and judges the objects that come back:
  - no check may fail, no error may be of the kinds `internal` or `syntax`
  - the ascii form, typed back in, must equal the answer (judged by mdiff's own `==`)
An `unsupported` answer is honest and only counted.

usage: random_expressions.py MDIFF [COUNT] [SEED]      prints the seed and the counts; exit 1 on any finding
"""
import json
import random
import subprocess
import sys

DECLARATIONS = """
A : matrix(m, n)
B : matrix(n, m)
C : matrix(n)
D : matrix(n)
S : symmetric(n)
P : spd(n)
X : matrix(m, n)
Y : matrix(n)
x : vector(n)
y : vector(n)
z : vector(m)
a : scalar
b : scalar
L : lower(n)
G : diagonal(n)
W : antisymmetric(n)
u_t : vector(n)
v_t : scalar
""".strip().splitlines()

ATOMS = {("m", "n"): ["A", "X", "B'"], ("n", "m"): ["B", "A'", "X'"], ("n", "n"): ["C", "D", "S", "P", "Y", "I_n", "L", "G", "W"],
         ("n", 1): ["x", "y"], ("m", 1): ["z"], (1, 1): ["a", "b", "2", "3", "1/2"], ("m", "m"): ["I_m"],
         (1, "n"): ["x'", "y'"], (1, "m"): ["z'"]}
DIMS = ["m", "n", 1]
SMOOTH = ["exp", "sin", "cos", "tanh", "sigmoid", "softplus", "atan"]


class Generator:
    def __init__(self, rng):
        self.rng = rng

    def atom(self, shape):
        if shape in ATOMS:
            return self.rng.choice(ATOMS[shape])
        return "ones(%s, %s)" % shape

    def expr(self, shape, depth):
        """Text of an expression of that shape, bracketed so that it may stand as a factor."""
        r = self.rng
        if depth <= 0:
            return self.atom(shape)
        makers = [self.sum_, self.product, self.product, self.transpose, self.scaled]
        if shape == (1, 1):
            makers += [self.scalar_function] * 3 + [self.elementwise, self.quotient]
        else:
            makers += [self.hadamard, self.elementwise]
        if shape == ("n", "n"):
            makers += [self.inverse, self.diagm]
        if shape[1] == 1 and shape[0] != 1:
            makers += [self.softmax]
        return r.choice(makers)(shape, depth - 1)

    def sum_(self, s, d):
        return "(%s %s %s)" % (self.expr(s, d), self.rng.choice("+-"), self.expr(s, d))

    def product(self, s, d):
        k = self.rng.choice(DIMS)
        if self.rng.random() < 0.1:
            return "(%s' %s %s)" % (self.rng.choice("xy"), self.rng.choice("xy"), self.expr(s, d))
        return "(%s %s)" % (self.expr((s[0], k), d), self.expr((k, s[1]), d))

    def scaled(self, s, d):
        return "(%s %s)" % (self.expr((1, 1), d), self.expr(s, d)) if s != (1, 1) else self.expr(s, d)

    def transpose(self, s, d):
        return "(%s)'" % self.expr((s[1], s[0]), d)

    def hadamard(self, s, d):
        return "(%s .* %s)" % (self.expr(s, d), self.expr(s, d))

    def elementwise(self, s, d):
        return "%s(%s)" % (self.rng.choice(SMOOTH), self.expr(s, d))

    def softmax(self, s, d):
        return "softmax(%s)" % self.expr(s, d)

    def quotient(self, s, d):
        return "(%s / (2 + cos(%s)))" % (self.expr(s, d), self.expr(s, d))

    def inverse(self, s, d):
        e = self.expr((s[0], self.rng.choice(["m", "n"])), d)
        return "inv(P + %s (%s)')" % (e, e)

    def diagm(self, s, d):
        return "diag(%s)" % self.expr((s[0], 1), d)

    def scalar_function(self, s, d):
        r = self.rng
        kind = r.randrange(14)
        if kind == 0:
            return "tr(%s)" % self.expr(("n", "n"), d)
        if kind == 1:
            return "sum(%s)" % self.expr(r.choice([("m", "n"), ("n", 1), ("n", "n")]), d)
        if kind == 2:
            return "||%s||^2" % self.expr(r.choice([("m", "n"), ("n", 1), ("m", 1)]), d)
        if kind == 3:
            return "(%s)^%d" % (self.expr((1, 1), d), r.choice([2, 3]))
        if kind == 4:
            return "logsumexp(%s)" % self.expr(r.choice([("n", 1), ("m", 1)]), d)
        if kind == 5:
            e = self.expr(("n", r.choice(["m", "n"])), d)
            return "logdet(P + %s (%s)')" % (e, e)
        if kind == 6:
            return "||%s||" % self.expr(r.choice([("m", "n"), ("n", 1)]), d)
        if kind == 7:
            return "log(2 + (%s)^2)" % self.expr((1, 1), d)
        if kind == 8:
            return "sqrt(1 + (%s)^2)" % self.expr((1, 1), d)
        if kind == 9:
            e = self.expr(("n", "n"), d)
            return "det(P + %s (%s)')" % (e, e)
        if kind == 10:
            return "tr(kron(%s, %s))" % (self.expr(("n", "n"), d), self.expr(("n", "n"), d))
        if kind == 11:
            return "(vec(%s)' vec(%s))" % (self.expr(("m", "n"), d), self.expr(("m", "n"), d))
        if kind == 12:
            return "sum(relu(%s))" % self.expr(("n", 1), d)
        return "<%s, %s>" % ((self.expr(("m", "n"), d), self.expr(("m", "n"), d)))

    def statement(self):
        r = self.rng
        depth = r.randint(1, 4)
        kind = r.choice(["grad"] * 6 + ["jac"] * 2 + ["hess", "deriv", "expr", "diff"])
        if kind == "grad":
            wrt = r.choice(["A", "B", "C", "X", "Y", "x", "y", "z", "a", "S", "P", "L", "G", "W"])
            body = self.expr((1, 1), depth)
            if r.random() < 0.15:
                body = "sum_t (u_t' %s %s - v_t)^2 + %s" % (self.expr(("n", "n"), 2), self.expr(("n", 1), 1), body)
            return "grad %s wrt %s" % (body, wrt)
        if kind == "jac":
            return "jac %s wrt %s" % (self.expr(r.choice([("n", 1), ("m", 1), ("m", "n")]), min(depth, 3)), r.choice(["x", "y", "C", "X", "a"]))
        if kind == "hess":
            return "hess %s wrt %s" % (self.expr((1, 1), min(depth, 2)), r.choice(["x", "y", "X"]))
        if kind == "deriv":
            return "deriv %s wrt a" % self.expr(r.choice([("n", "n"), ("n", 1), (1, 1)]), min(depth, 3))
        if kind == "diff":
            return "diff %s" % self.expr(r.choice([("n", "n"), ("n", 1), (1, 1)]), min(depth, 2))
        return self.expr(r.choice([("n", "n"), ("n", 1), (1, 1), ("m", "n")]), depth)


def run(mdiff, lines):
    p = subprocess.run([mdiff, "--json", "--no-init", "--time-limit", "20"], input="\n".join(lines) + "\n", capture_output=True, text=True)
    return p.returncode, [json.loads(x) for x in p.stdout.splitlines() if x.strip()]


def main():
    mdiff = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(10**9)
    g = Generator(random.Random(seed))
    statements = [g.statement() for _ in range(count)]
    code, objects = run(mdiff, DECLARATIONS + statements)
    answers = objects[len(DECLARATIONS):]
    findings, unsupported, skipped, passed = [], 0, 0, 0
    if code < 0 or len(answers) != count:
        findings.append(("crash", "exit %d after %d answers" % (code, len(answers)), statements[min(len(answers), count - 1)]))
    back = []
    for text, o in zip(statements, answers):
        if "error" in o:
            kind = o["error"]["kind"]
            if kind in ("unsupported", "domain", "limit"):
                unsupported += 1
            else:
                findings.append((kind, o["error"]["message"], text))
            continue
        status = (o.get("check") or {}).get("status")
        if status == "failed":
            findings.append(("check failed", (o["check"].get("reason") or "") + " " + o["result"]["ascii"], text))
        elif status == "skipped":
            skipped += 1
        else:
            passed += 1
        if o.get("kind") == "expr" and "result" in o:
            back.append((text, "%s == %s" % (text, o["result"]["ascii"])))
    if back:
        code, objects = run(mdiff, DECLARATIONS + [b for _, b in back])
        for (text, line), o in zip(back, objects[len(DECLARATIONS):]):
            if o.get("equal") is False or "error" in o:
                findings.append(("read back", o.get("error", {}).get("message", "not equal"), line))
    for kind, what, text in findings:
        print("%s: %s\n    %s" % (kind, what[:300], text))
    print("random expressions: seed %d, %d passed, %d failed, %d unsupported, %d not checked" % (seed, passed, len(findings), unsupported, skipped))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
