"""Random well-shaped expressions, as trees: every node knows its shape and is written in plain text or in LaTeX, in one of
several spellings each.  A table row is a function of the language: its shapes, and what its arguments must be."""

DECLARATIONS = """
A : matrix(m, n)
B : matrix(n, m)
C : matrix(n)
E : matrix(n)
M : matrix(m, n)
X : matrix(m, n)
Y : matrix(n)
H : matrix(n, k)
S : symmetric(n)
P : spd(n)
R : psd(n)
L : lower(n)
U : upper(n)
G : diagonal(n)
W : antisymmetric(n)
Q : orthogonal(n)
V : orthonormal(n, k)
x : vector(n)
y : vector(n)
z : vector(m)
w : vector(k)
q : vector(n) positive
r : rowvector(n)
a : scalar
b : scalar
c : scalar positive
T : matrix(m*n)
s : integer
u_t : vector(n)
v_t : scalar
Z_t : matrix(n, m)
f, h, rho : function
g : function -> vector(m)
""".strip().splitlines()

S1 = (1, 1)
ATOMS = {
    ("m", "n"): ["A", "X", "M", "B'", "A", "X"], ("n", "m"): ["B", "A'", "X'"], ("n", "k"): ["H", "V", "H"], ("k", "n"): ["H'"],
    ("n", "n"): ["C", "E", "S", "P", "R", "Y", "Y", "I_n", "L", "U", "G", "W", "Q"], ("n", 1): ["x", "y", "q", "x"], ("m", 1): ["z", "z"],
    ("k", 1): ["w"], ("mn", "mn"): ["T", "T'", "T"], S1: ["a", "b", "c", "2", "3", "1/2", "-1", "pi", "n"], ("m", "m"): ["I_m"], ("k", "k"): ["I_k"],
    (1, "n"): ["x'", "y'", "r"], (1, "m"): ["z'"], (1, "k"): ["w'"],
}
LATEX_ATOMS = {"I_n": "I_n", "1/2": "\\frac{1}{2}", "pi": "\\pi"}
VARIABLES = {"A": ("m", "n"), "B": ("n", "m"), "C": ("n", "n"), "X": ("m", "n"), "Y": ("n", "n"), "H": ("n", "k"), "S": ("n", "n"), "P": ("n", "n"),
             "L": ("n", "n"), "U": ("n", "n"), "G": ("n", "n"), "W": ("n", "n"), "Q": ("n", "n"), "V": ("n", "k"), "R": ("n", "n"),
             "x": ("n", 1), "y": ("n", 1), "z": ("m", 1), "w": ("k", 1), "q": ("n", 1), "a": S1, "b": S1, "c": S1}
STRUCTURED = "S P R L U G W".split()
DIMS = ["m", "n", "k"]


class Node:
    """plain, latex: templates with {0}, {1} ... for the children."""
    __slots__ = ("shape", "plain", "latex", "children")

    def __init__(self, shape, plain, latex, children=()):
        self.shape, self.plain, self.latex, self.children = shape, plain, latex, list(children)

    def text(self): return self.plain.format(*(c.text() for c in self.children))
    def tex(self): return self.latex.format(*(c.tex() for c in self.children))
    def size(self): return 1 + sum(c.size() for c in self.children)
    def with_child(self, i, child): return Node(self.shape, self.plain, self.latex, self.children[:i] + [child] + self.children[i + 1:])


def braces(text): return text.replace("{", "{{").replace("}", "}}")


# Functions of entries, with what keeps the argument inside the domain; None: anything goes.
POSITIVE, UNIT, ABOVE_ONE = "(1 + ({0}).^2)", "(1/2 sin({0}))", "(2 + ({0}).^2)"
ELEMENTWISE = {
    "exp": None, "log": POSITIVE, "log1p": "(({0}).^2)", "log2": POSITIVE, "log10": POSITIVE, "expm1": None, "sqrt": POSITIVE, "sin": None, "cos": None,
    "tan": UNIT, "asin": UNIT, "acos": UNIT, "atan": None, "sinh": None, "cosh": None, "tanh": None, "asinh": None, "acosh": ABOVE_ONE,
    "atanh": UNIT, "sigmoid": None, "softplus": None, "relu": None, "gelu": None, "silu": None, "abs": None, "sign": None, "step": None,
    "erf": None, "erfc": None, "gamma": POSITIVE, "lgamma": POSITIVE, "digamma": POSITIVE,
}
IN_LATEX = {"exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh"}
RATIONAL = ["{0}.^2", "{0}.^3", "1 ./ (2 + {0}.^2)"]
# Everything else that is called by name: covered by a method of the generator.
CALLED = set("""transpose inv kron btr ptr tr sum mean diag vec mat vech tril triu det logdet sumsq logsumexp softmax max min norm norm1 norm2 inner
adj pinv expm logm sqrtm u1 v1 s1 sylvester eye zeros ones unit pi""".split())


class Generator:
    def __init__(self, rng, rational=False):
        self.rng, self.rational, self.index = rng, rational, None

    def pick(self, *options): return self.rng.choice(options)

    def atom(self, shape):
        if shape in ATOMS:
            name = self.rng.choice(ATOMS[shape])
            if self.rational and name == "pi": name = "a"
            tex = LATEX_ATOMS.get(name, name.replace("'", "^{\\top}"))
            return Node(shape, braces(name), braces(tex))
        size = "(%s, %s)" % shape if shape[1] != 1 else "(%s)" % shape[0]
        return Node(shape, "ones" + size if shape[0] != 1 else "ones(1, %s)" % shape[1], "\\operatorname{{ones}}(%s, %s)" % shape)

    def expr(self, shape, depth):
        if depth <= 0: return self.atom(shape)
        makers = [self.sum_, self.product, self.product, self.product, self.transpose, self.scaled]
        if shape == S1:
            makers += [self.scalar_function] * 6 + [self.elementwise, self.quotient, self.entry, self.power]
        else:
            makers += [self.hadamard, self.elementwise, self.block] + [self.larger] * (not self.rational) + [self.kron] * (shape[0] in DIMS and shape[1] in DIMS)
        if shape == ("n", "n"): makers += [self.block_trace, self.symbolic_power, self.frechet] + [self.inverse, self.diagm, self.triangle, self.matrix_function, self.adjugate, self.matrix_power, self.inverse]
        if shape[1] == 1 and shape[0] != 1: makers += [self.vector_function] * 2
        if shape in (("m", "n"), ("n", "m")): makers += [self.pinv, self.mat]
        return self.rng.choice(makers)(shape, depth - 1)

    def two(self, d):
        """Depths of two arguments: one of them goes all the way down, so that depth does not mean size."""
        other = self.rng.randint(0, max(0, min(d, 2)))
        return self.pick((d, other), (other, d))

    # ---- operators ----
    def sum_(self, s, d):
        i, j = self.two(d)
        sign = self.pick("+", "-")
        return Node(s, "({0} %s {1})" % sign, "\\left({0} %s {1}\\right)" % sign, [self.expr(s, i), self.expr(s, j)])

    def product(self, s, d):
        i, j = self.two(d)
        if s != S1 and self.rng.random() < 0.1:
            k = self.pick("n", "m")
            return Node(s, "({0} {1} {2})", "\\left({0} {1} {2}\\right)", [self.expr((1, k), 0), self.expr((k, 1), 0), self.expr(s, d)])
        k = self.pick(*DIMS, 1) if s != S1 else self.pick(*DIMS)
        times = self.pick(" ", " ", " * ")
        return Node(s, "({0}%s{1})" % times, "\\left({0} %s{1}\\right)" % ("\\cdot " if times != " " else ""), [self.expr((s[0], k), i), self.expr((k, s[1]), j)])

    def scaled(self, s, d):
        if s == S1: return self.expr(s, d)
        i, j = self.two(d)
        return Node(s, "({0} {1})", "\\left({0} {1}\\right)", [self.expr(S1, i), self.expr(s, j)])

    def transpose(self, s, d):
        how = self.pick("({0})'", "({0})^T", "transpose({0})")
        return Node(s, how, "\\left({0}\\right)^{{\\top}}", [self.expr((s[1], s[0]), d)])

    def hadamard(self, s, d):
        i, j = self.two(d)
        return Node(s, "({0} .* {1})", "\\left({0} \\odot {1}\\right)", [self.expr(s, i), self.expr(s, j)])

    def elementwise(self, s, d):
        if self.rational or self.rng.random() < 0.25:
            how = self.rng.choice(RATIONAL)
            if s == S1: how = how.replace(".^", "^").replace("./", "/")
            return Node(s, "(%s)" % how.replace("{0}", "({0})"), "\\left(%s\\right)" % how.replace("{0}", "({0})"), [self.expr(s, d)])
        name = self.rng.choice(list(ELEMENTWISE))
        inside = ELEMENTWISE[name] or "{0}"
        if s == S1: inside = inside.replace(".^", "^")
        call = "\\sqrt{{%s}}" if name == "sqrt" else "\\%s(%%s)" % name if name in IN_LATEX else "\\operatorname{{%s}}(%%s)" % name
        return Node(s, "%s(%s)" % (name, inside), call % inside.replace("1/2 sin", "\\frac{{1}}{{2}} \\sin"), [self.expr(s, d)])

    def quotient(self, s, d):
        i, j = self.two(d)
        below = "2 + ({1})^2" if self.rational or self.rng.random() < 0.5 else "2 + cos({1})"
        return Node(s, "({0} / (%s))" % below, "\\frac{{{0}}}{{%s}}" % below.replace("cos", "\\cos"), [self.expr(s, i), self.expr(S1, j)])

    def power(self, s, d):
        k = self.pick("2", "3", "-1", "-2")
        inside = "(2 + ({0})^2)^%s" if k[0] == "-" else "({0})^%s"
        return Node(s, inside % k, (inside % "{{%s}}") % k, [self.expr(S1, d)])

    def entry(self, s, d):
        name, sub = self.pick(("x", "2"), ("A", "{1,2}"), ("S", "{1,2}"), ("y", "1"), ("x", "i_0"), ("C", "{2,2}"))
        if sub == "i_0": sub = "1"
        return Node(s, braces("%s_%s" % (name, sub)), braces("%s_{%s}" % (name, sub.strip("{}"))))

    def block(self, s, d):
        if s[0] == 1 or s[1] == 1 or self.rng.random() < 0.5: return self.sum_(s, d)
        return Node(s, "([{0}, {1}] [{2}; {3}])", "\\left(\\begin{{bmatrix}} {0} & {1} \\end{{bmatrix}} \\begin{{bmatrix}} {2} \\\\ {3} \\end{{bmatrix}}\\right)",
                    [self.expr((s[0], "n"), 0), self.expr((s[0], "m"), 0), self.expr(("n", s[1]), 0), self.expr(("m", s[1]), d)])

    def kron(self, s, d):
        how = self.rng.randrange(3)
        one = self.expr((1, s[1]), d)
        if how == 0: return Node(s, "kron({0}, {1})", "\\left({0} \\otimes {1}\\right)", [self.expr((s[0], 1), 0), one])
        if how == 1: return Node(s, "({1} ⊗ {0})", "\\left({1} \\otimes {0}\\right)", [self.expr((s[0], 1), 0), one])
        return Node(s, "(mat((kron({1}, {0})) vec({2}), %s, %s))" % s, "\\operatorname{{mat}}((({1} \\otimes {0})) \\operatorname{{vec}}({2}), %s, %s)" % s,
                    [self.expr((s[0], "n"), 0), self.expr((s[1], "m"), 0), self.expr(("n", "m"), d)])

    def larger(self, s, d):
        name = self.pick("max", "min")
        i, j = self.two(min(d, 2))
        return Node(s, name + "({0}, {1})", "\\%s({0}, {1})" % name, [self.expr(s, i), self.expr(s, j)])

    # ---- square matrices ----
    def block_trace(self, s, d):
        name = self.pick("btr", "ptr")
        return Node(s, name + "({0}, m)", "\\operatorname{{%s}}({0}, m)" % name, [self.big(min(d, 2))])

    def symbolic_power(self, s, d): return Node(s, "({0})^s", "\\left({0}\\right)^{{s}}", [self.expr(s, min(d, 1))])

    def frechet(self, s, d):
        if self.rational: return self.matrix_power(s, d)
        return Node(s, "frechet(expm, {0}, {1})", "\\operatorname{{frechet}}(expm, {0}, {1})", [self.atom(s), self.expr(s, min(d, 1))])

    def definite(self, d):
        """P + E E', and its transpose's spellings; sometimes P or a number times I alone."""
        e = self.expr(("n", self.pick("m", "n", "k", 1)), d)
        which = self.pick("P + {0} ({0})'", "P + ({0}) ({0})'", "I + {0} ({0})'")
        return Node(("n", "n"), which, which.replace("({0})'", "\\left({0}\\right)^{{\\top}}"), [e])

    def inverse(self, s, d):
        e = self.definite(d) if self.rng.random() < 0.6 else self.expr(s, d)
        how = self.pick("inv({0})", "({0})^-1", "({0})^{{-1}}", "({0})^-T" if self.rng.random() < 0.3 else "inv({0})")
        tex = "\\left({0}\\right)^{{-\\top}}" if "-T" in how else "\\left({0}\\right)^{{-1}}"
        return Node(s, how, tex, [e])

    def diagm(self, s, d):
        name = self.pick("diag", "Diag")
        return Node(s, name + "({0})", "\\operatorname{{%s}}({0})" % name, [self.expr(("n", 1), d)])

    def triangle(self, s, d):
        name = self.pick("tril", "triu")
        return Node(s, name + "({0})", "\\operatorname{{%s}}({0})" % name, [self.expr(s, d)])

    def adjugate(self, s, d): return Node(s, "adj({0})", "\\operatorname{{adj}}({0})", [self.expr(s, min(d, 1))])

    def matrix_power(self, s, d):
        k = self.pick("2", "3", "2", "-2")
        return Node(s, "({0})^%s" % k, "\\left({0}\\right)^{{%s}}" % k, [self.expr(s, d)])

    def matrix_function(self, s, d):
        if self.rational: return self.inverse(s, d)
        name = self.pick("expm", "expm", "logm", "sqrtm", "sylvester")
        if name == "expm": return Node(s, "expm({0})", "\\operatorname{{expm}}({0})", [self.expr(s, min(d, 1))])
        if name == "sylvester": return Node(s, "sylvester(P, P, {0})", "\\operatorname{{sylvester}}(P, P, {0})", [self.expr(s, min(d, 1))])
        return Node(s, name + "({0})", "\\operatorname{{%s}}({0})" % name, [self.definite(0)])

    def pinv(self, s, d):
        return Node(s, self.pick("pinv({0})", "({0})^{{+}}"), "\\left({0}\\right)^{{\\dagger}}", [self.expr((s[1], s[0]), min(d, 1))])

    def mat(self, s, d):
        return Node(s, "mat(vec({0}), %s, %s)" % s, "\\operatorname{{mat}}(\\operatorname{{vec}}({0}), %s, %s)" % s, [self.expr((s[1], s[0]), d)])

    # ---- vectors ----
    def vector_function(self, s, d):
        kind = self.rng.randrange(6)
        if kind == 0 and not self.rational: return Node(s, "softmax({0})", "\\operatorname{{softmax}}({0})", [self.expr(s, d)])
        if kind == 1 and s[0] == "n": return Node(s, "diag({0})", "\\operatorname{{diag}}({0})", [self.expr(("n", "n"), d)])
        if kind == 2 and s[0] == "m": return Node(s, "g({0})", "g({0})", [self.expr(("n", 1), min(d, 1))])
        if kind == 3 and s[0] == "n": return self.family_sum(s, d)
        if kind == 4 and not self.rational and s[0] in ("m", "n"):
            name, arg = self.pick(("u1", s[0]), ("v1", s[0]))
            shape = (s[0], "n") if name == "u1" else ("m", s[0])
            return Node(s, name + "({0})", "\\operatorname{{%s}}({0})" % name, [self.expr(shape, 0)])
        return Node(s, "({0} ./ (2 + ({1}).^2))", "\\left({0} \\oslash (2 + ({1}).^2)\\right)", [self.expr(s, d), self.expr(s, 0)])

    def family_sum(self, s, d):
        body, tex = self.pick(("u_t v_t", "u_t v_t"), ("{0} u_t", "{0} u_t"), ("(u_t - x) (u_t' {0} u_t)", "(u_t - x) (u_t^{{\\top}} {0} u_t)"), ("Z_t Z_t' u_t", "Z_t Z_t^{{\\top}} u_t"))
        return Node(s, "(sum_t %s)" % body, "\\left(\\sum_t %s\\right)" % tex, [self.expr(("n", "n"), min(d, 2))])

    # ---- numbers ----
    def scalar_function(self, s, d):
        kinds = ["bigkron", "bigkron", "shifted", "part", "commuted", "two_arguments", "krondet", "tr", "tr", "sum", "mean", "norm2", "inner", "det", "vecs", "trkron", "familysum", "entrysum", "sumsq", "vechs", "prod", "quadratic", "merged", "merged", "unknown", "rankone"]
        if not self.rational:
            kinds += ["logsumexp", "logdet", "norm", "norm1", "nuclear", "spectral", "max", "min", "s1", "trf", "relu", "norminf", "normcol", "normname"]
        return getattr(self, "scalar_" + self.rng.choice(kinds))(d)

    def call(self, name, child, tex=None):
        tex = tex or "\\operatorname{{%s}}" % name
        return Node(S1, name + "({0})", tex + "({0})", [child])

    def any_shape(self): return self.pick(("m", "n"), ("n", 1), ("n", "n"), ("m", 1), ("n", "k"))

    def scalar_tr(self, d): return Node(S1, self.pick("tr({0})", "trace({0})", "Tr({0})"), "\\operatorname{{Tr}}({0})", [self.expr(("n", "n"), d)])
    def scalar_sum(self, d): return self.call("sum", self.expr(self.any_shape(), d))
    def scalar_mean(self, d): return self.call("mean", self.expr(self.any_shape(), d))
    def scalar_sumsq(self, d): return self.call("sumsq", self.expr(("n", 1), d))
    def scalar_det(self, d): return Node(S1, self.pick("det({0})", "|{0}|"), "\\det({0})", [self.definite(d) if self.rng.random() < 0.5 else self.expr(("n", "n"), d)])
    def scalar_logdet(self, d): return Node(S1, self.pick("logdet({0})", "ln|{0}|"), "\\ln|{0}|", [self.definite(d)])
    def scalar_logsumexp(self, d): return self.call("logsumexp", self.expr((self.pick("n", "m"), 1), d))
    def scalar_max(self, d): return self.call("max", self.expr(("n", 1), d))
    def scalar_min(self, d): return self.call("min", self.expr(("n", 1), d))
    def scalar_s1(self, d): return self.call("s1", self.expr(("m", "n"), min(d, 1)))
    def scalar_relu(self, d): return Node(S1, "sum(relu({0}))", "\\operatorname{{sum}}(\\operatorname{{relu}}({0}))", [self.expr(("n", 1), d)])
    def scalar_unknown(self, d): return Node(S1, "f({0})", "f({0})", [self.expr(("n", 1), min(d, 1))])

    def scalar_norm2(self, d):
        s = self.any_shape()
        how = "||{0}||_F^2" if s[1] != 1 else self.pick("||{0}||^2", "||{0}||_2^2")
        return Node(S1, how, "\\|{0}\\|_F^2" if s[1] != 1 else "\\left\\|{0}\\right\\|_2^2", [self.expr(s, d)])

    def scalar_norm(self, d):
        s = self.pick(("m", "n"), ("n", 1))
        return Node(S1, "||{0}||_F" if s[1] != 1 else "||{0}||", "\\|{0}\\|_F" if s[1] != 1 else "\\|{0}\\|", [self.expr(s, d)])

    def scalar_normname(self, d):
        how, s = self.pick(("norm({0}, 'fro')", ("m", "n")), ("norm2({0})", ("n", 1)), ("norm1({0})", ("n", 1)), ("norm({0}, 2)", ("n", 1)), ("norm({0}, 'nuc')", ("m", "n")))
        return Node(S1, how, how.replace("norm", "\\operatorname{{norm}}", 1) if "norm" == how[:4] and how[4] == "(" else "\\operatorname{{%s}}({0})" % how[:5], [self.expr(s, min(d, 1))])

    def scalar_norm1(self, d): return Node(S1, "||{0}||_1", "\\|{0}\\|_1", [self.expr(("n", 1), d)])
    def scalar_nuclear(self, d): return Node(S1, "||{0}||_*", "\\|{0}\\|_*", [self.expr(("m", "n"), min(d, 2))])
    def scalar_spectral(self, d): return Node(S1, "||{0}||_2", "\\|{0}\\|_2", [self.expr(("m", "n"), min(d, 2))])
    def scalar_norminf(self, d): return Node(S1, "norm({0}, 'inf')", "\\operatorname{{norm}}({0}, 'inf')", [self.expr(("n", 1), min(d, 2))])
    def scalar_normcol(self, d): return Node(S1, "norm({0}, 1)", "\\operatorname{{norm}}({0}, 1)", [self.expr(("m", "n"), min(d, 2))])

    def scalar_inner(self, d):
        i, j = self.two(d)
        s = self.any_shape()
        return Node(S1, self.pick("<{0}, {1}>", "inner({0}, {1})"), "\\langle {0}, {1} \\rangle", [self.expr(s, i), self.expr(s, j)])

    def scalar_vecs(self, d):
        i, j = self.two(d)
        return Node(S1, "(vec({0})' vec({1}))", "\\operatorname{{vec}}({0})^{{\\top}} \\operatorname{{vec}}({1})", [self.expr(("m", "n"), i), self.expr(("m", "n"), j)])

    def scalar_vechs(self, d):
        return Node(S1, "(vech({0})' vech(C))", "\\left(\\operatorname{{vech}}({0})^{{\\top}} \\operatorname{{vech}}(C)\\right)", [self.expr(("n", "n"), min(d, 2))])

    def scalar_trkron(self, d):
        i, j = self.two(d)
        return Node(S1, "tr(kron({0}, {1}))", "\\operatorname{{tr}}({0} \\otimes {1})", [self.expr(("n", "n"), i), self.expr(self.pick(("n", "n"), ("m", "m")), j)])

    def big(self, d):
        """mn x mn: Kronecker products of every kind."""
        how = self.rng.randrange(6)
        i, j = self.two(min(d, 2))
        if how == 0: return Node(("mn", "mn"), "kron({0}, {1})", "\\left({0} \\otimes {1}\\right)", [self.expr(("m", "n"), i), self.expr(("n", "m"), j)])
        if how == 1: return Node(("mn", "mn"), "kron({0}, {1})", "\\left({0} \\otimes {1}\\right)", [self.expr(("n", "m"), i), self.expr(("m", "n"), j)])
        if how == 2: return Node(("mn", "mn"), "kron(I_m, {0})", "\\left(I_m \\otimes {0}\\right)", [self.expr(("n", "n"), i)])
        if how == 3: return Node(("mn", "mn"), "kron({0}, I_m)", "\\left({0} \\otimes I_m\\right)", [self.expr(("n", "n"), i)])
        if how == 4: return Node(("mn", "mn"), "(vec({0}) vec({1})')", "\\left(\\operatorname{{vec}}({0}) \\operatorname{{vec}}({1})^{{\\top}}\\right)", [self.expr(("m", "n"), 0), self.expr(("m", "n"), 0)])
        return self.atom(("mn", "mn"))

    def scalar_bigkron(self, d):
        i, j = self.two(min(d, 2))
        how = self.pick(("tr({0} {1})", "\\operatorname{{tr}}({0} {1})"), ("||{0} - {1}||_F^2", "\\|{0} - {1}\\|_F^2"), ("tr({0}' {1} T)", "\\operatorname{{tr}}(({0})^{{\\top}} {1} T)"),
                        ("(vec(X)' {0} vec(A))", "\\left(\\operatorname{{vec}}(X)^{{\\top}} {0} \\operatorname{{vec}}(A)\\right)"), ("tr({0} {1} {0})", "\\operatorname{{tr}}({0} {1} {0})"))
        return Node(S1, how[0].replace("{0}'", "({0})'"), how[1], [self.big(i), self.big(j)])

    def scalar_krondet(self, d):
        return Node(S1, "det(kron({0}, {1}))", "\\det({0} \\otimes {1})", [self.expr(("n", "n"), min(d, 1)), self.expr(("n", "n"), 0)])

    def scalar_rankone(self, d):
        """Determinants and inverses of a multiple of I plus a column by a row."""
        how = self.pick("det(c I_n + {0} ({1})')", "det(I_n - {0} ({1})')", "logdet(c^2 I_n + ({0})({0})')" if not self.rational else "det(I_n + ({0})({0})')", "(({1})' (I_n + {0} ({1})')^-1 y)", "(x' (c I_n + {0} ({1})')^-1 ({0}))",
                        "det(kron({0}, ({1})') + c I_n)", "tr((I_n + {0} ({1})')^-1 {0} x')", "det(2 I_n + {0} ({1})' C)")
        tex = how.replace("det(", "\\det(").replace("log\\det(", "\\operatorname{{logdet}}(").replace("kron({0}, ({1})')", "{0} \\otimes ({1})'").replace("tr(", "\\operatorname{{tr}}(")
        tex = tex.replace("({1})'", "({1})^{{\\top}}").replace("({0})'", "({0})^{{\\top}}").replace(" x'", " x^{{\\top}}").replace("(x'", "(x^{{\\top}}").replace("^-1", "^{{-1}}")
        return Node(S1, how, tex, [self.expr(("n", 1), min(d, 2)), self.expr(("n", 1), min(d, 1))])

    def scalar_commuted(self, d):
        first, tex = self.pick(("vec(({0})')' K(m, n) vec({1})", "vec({0}^{{\\top}})^{{\\top}} \\operatorname{{K}}(m, n) vec({1})"),
                               ("vec({1})' K(n, m) vec(({0})')", "vec({1})^{{\\top}} \\operatorname{{K}}(n, m) vec(({0})^{{\\top}})"))
        return Node(S1, "(%s)" % first, "\\left(%s\\right)" % tex, [self.expr(("m", "n"), min(d, 2)), self.expr(("m", "n"), 0)])

    def scalar_two_arguments(self, d):
        if self.rng.random() < 0.5: return Node(S1, "h({0}, {1})", "h({0}, {1})", [self.expr(("n", 1), min(d, 1)), self.expr(("m", 1), min(d, 1))])
        return Node(S1, "rho({0}, {1}, {2})", "\\rho({0}, {1}, {2})", [self.expr(("n", 1), min(d, 1)), self.expr(("n", 1), 0), self.expr(S1, min(d, 1))])

    def scalar_shifted(self, d):
        body = self.pick("||u_t - {0} u_{{t-1}}||^2", "(u_t - u_{{t-1}})' {0} (u_t - u_{{t-1}})", "v_t u_t' {0} u_{{t-1}}", "(v_t - a v_{{t-1}})^2")
        tex = body.replace("'", "^{{\\top}}").replace("||", "\\|")
        return Node(S1, "(sum_{{t=2}}^{{N}} %s)" % body, "\\left(\\sum_{{t=2}}^{{N}} %s\\right)" % tex, [self.expr(("n", "n"), min(d, 1))])

    def scalar_part(self, d):
        body = self.pick("(sum_{{t=2}}^{{N}} (u_t' {0} x)^2)", "(sum_{{t=1}}^{{N-1}} u_t' {0} u_{{t+1}})", "(sum_{{i=2}}^{{n}} x_i x_{{i-1}} ({1}))", "(sum_{{t=3}}^{{N}} v_t ||u_t||^2 ({1}))")
        tex = body.replace("'", "^{{\\top}}").replace("||", "\\|").replace("sum", "\\sum")
        return Node(S1, body, tex, [self.expr(("n", "n"), min(d, 1)), self.expr(S1, 0)])

    def scalar_quadratic(self, d):
        v = self.pick("x", "y", "(x - y)", "q")
        return Node(S1, "(%s' {0} %s)" % (v, v), "\\left(%s^{{\\top}} {0} %s\\right)" % (v, v), [self.expr(("n", "n"), d)])

    def scalar_merged(self, d):
        """What answers are merged from: quotients of entries, a sum that stands in another summand, fractions in inverses, means,
        sigmoids of both signs, symbolic powers, quotients of quadratic forms."""
        v, w = self.expr(("n", 1), min(d, 1)), self.expr(("n", 1), 0)
        square, other = self.expr(("n", "n"), min(d, 1)), self.expr(("n", "n"), 0)
        rational = [("(x' ({0} ./ (2 + x.^2) - {1} ./ (3 + x.^2)))", v, w), ("tr({0} + C - {1} ({0} + C))", square, other),
                    ("tr((P + {0} ({0})'/(2 + a^2))^-1/(2 + a^2))", square), ("(mean({0}) + a)^2 mean(x)", v),
                    ("((({0})' P {0})/(1 + ({0})' {0}))", v), ("(x' {0} y - (x' {0} y)/(1 + x' x) x' y)", square)]
        smooth = [("(sigmoid(x' {0}) sigmoid(-x' {0}))", v), ("sum(sin({0}) .* cos({0}))", v), ("(c^s exp(-x' {0}/c))", v),
                  ("(c^(s - 1) + c^s x' {0})", v), ("sum(log(2 + ({0}).^2) - log(3 + x.^2))", v), ("logdet(P + {0} ({0})'/c)", square)]
        form, *parts = self.rng.choice(rational if self.rational else rational + smooth)
        tex = form.replace("tr(", "\\operatorname{{tr}}(").replace("'", "^{{\\top}}").replace("sigmoid", "\\operatorname{{sigmoid}}").replace("sum(", "\\operatorname{{sum}}(")
        for name in ("log(", "exp(", "sin(", "cos("): tex = tex.replace(name, "\\" + name)
        tex = tex.replace("mean(", "\\operatorname{{mean}}(").replace("logdet(", "\\operatorname{{logdet}}(").replace(".*", "\\odot ").replace("./", "\\oslash ")
        return Node(S1, form, tex.replace("^-1", "^{{-1}}").replace("c^(s - 1)", "c^{{s - 1}}"), parts)

    def scalar_trf(self, d):
        name = self.pick("expm", "logm", "sqrtm")
        inside = self.expr(("n", "n"), min(d, 1)) if name == "expm" else self.definite(0)
        return Node(S1, "tr(%s({0}))" % name, "\\operatorname{{tr}}(\\operatorname{{%s}}({0}))" % name, [inside])

    def scalar_prod(self, d):
        return Node(S1, "(prod_{{i=1}}^{{n}} (2 + x_i ({0})))", "\\left(\\prod_{{i=1}}^{{n}} (2 + x_i ({0}))\\right)", [self.expr(S1, min(d, 1))]) if self.rng.random() < 0.3 else self.scalar_tr(d)

    def scalar_familysum(self, d):
        body = self.pick("(u_t' {0} x - v_t)^2", "||u_t - x||^2 v_t", "(u_t - x)' {0} (u_t - x)", "tr(Z_t' {0} Z_t)", "v_t u_t' {0} u_t")
        if not self.rational and self.rng.random() < 0.4: body = self.pick("log(1 + exp(-v_t u_t' x))", "exp(v_t u_t' {0} y)", "sigmoid(x' u_t)", "sqrt(1 + (u_t' {0} y)^2)")
        tex = body.replace("'", "^{{\\top}}").replace("||", "\\|").replace("tr(", "\\operatorname{{tr}}(").replace("sigmoid", "\\operatorname{{sigmoid}}")
        for name in ("log(", "exp("): tex = tex.replace(name, "\\" + name)
        tex = tex.replace("sqrt(1 + (u_t^{{\\top}} {0} y)^2)", "\\sqrt{{1 + (u_t^{{\\top}} {0} y)^2}}")
        bounds = self.pick("_t", "_{{t=1}}^{{N}}")
        return Node(S1, "(sum%s %s)" % (bounds, body), "\\left(\\sum%s %s\\right)" % (bounds, tex), [self.expr(("n", "n"), min(d, 2))])

    def scalar_entrysum(self, d):
        body = self.pick("_{i,j} A_{ij} X_{ij} x_j", "_i x_i^2 y_i", "_{i,j} x_i C_{ij} y_j", "_{i<j} x_i x_j", "_{i=1}^{n} x_i^3", "_{i,j} X_{ij}^2", "_i C_{ii} x_i", "_{i,j,l} C_{ij} E_{jl} Y_{li}")
        if not self.rational and self.rng.random() < 0.3: body = self.pick("_i x_i log(1 + y_i^2)", "_{i,j} sin(X_{ij})", "_i exp(x_i y_i)")
        tex = body.replace("log", "\\log").replace("sin", "\\sin").replace("exp", "\\exp")
        return Node(S1, "(sum%s)" % braces(body), "\\left(\\sum%s\\right)" % braces(tex))
