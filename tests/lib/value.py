"""Values of mdiff's answers: runs statements with --json and evaluates the NumPy code of the answers at random points."""
import json, os, re, subprocess, sys, warnings, zlib
import numpy as np, scipy.linalg as la, scipy.special as sp

warnings.filterwarnings("ignore")
np.seterr(all="ignore")

USUAL = {"n": 3, "m": 4, "p": 2, "q": 5, "N": 6, "d": 3, "k": 4, "h": 3, "T": 6}
FREE = [3, 4, 2, 5, 6, 7]

class Failure(Exception):
    """mdiff did not answer as a caller needs it; the text says why."""

class Singular(Failure):
    """A matrix at hand has no inverse."""

def ask(statements, timeout=30):
    """One JSON object for each statement that is not empty, from one session."""
    p = subprocess.run([os.environ["MDIFF"], "--json", "--no-init", "--seed", "1"], input="\n".join(statements) + "\n",
                       capture_output=True, text=True, timeout=timeout)
    if p.returncode not in (0, 1): raise Failure("mdiff ended with status %d: %s" % (p.returncode, p.stderr[-300:]))
    try: return [json.loads(line) for line in p.stdout.splitlines() if line.strip()]
    except ValueError as e: raise Failure("not JSON: %s" % e)

def answer(statements):
    """The last statement's object; Failure where it or one before it is an error."""
    objects = ask(statements)
    if not objects: raise Failure("no output")
    for o in objects:
        if "error" in o: raise Failure("%s error: %s" % (o["error"].get("kind"), o["error"].get("message")))
    return objects[-1]

def dim(d, env):
    """A dimension's size: a number, a name, or an expression such as 2n, n+1, m*n."""
    if isinstance(d, int): return d
    return int(eval(re.sub(r"(\d)\s*([A-Za-z_])", r"\1*\2", str(d)), {}, env))

def names_of(dims):
    return [w for d in dims for w in re.findall(r"[A-Za-z_]\w*", str(d))]

def sizes(shapes, extra=(), grow=0, turned=False):
    """Distinct sizes for all dimension names; turned: what was tall is wide."""
    env = {}
    for name in [n for s in shapes.values() for n in names_of(s)] + list(extra):
        if name not in env: env[name] = USUAL.get(name, FREE[len(env) % len(FREE)]) + grow
    return {name: max(FREE) + 2 - size for name, size in env.items()} if turned else env

def sample(kind, shape, rng, positive=False):
    """A random value with the structure that `kind` names; square ones are kept well away from singular."""
    r, c = shape
    words = kind.split()
    if "integer" in words: return 3
    if "scalar" in words:
        v = float(rng.uniform(0.4, 1.4))
        return v if positive or "positive" in words or rng.random() < 0.5 else -v
    A = rng.normal(size=(r, c)) * 0.5
    if positive or "positive" in words: A = np.abs(A) + 0.3
    if "orthogonal" in words or "orthonormal" in words: return np.linalg.qr(A)[0]
    if "antisymmetric" in words: return A - A.T
    if "spd" in words or "psd" in words: return A @ A.T + np.eye(r)
    if "symmetric" in words: return A + A.T + 2.5 * np.eye(r)
    if "diagonal" in words: return np.diag(np.abs(np.diag(A)) + 0.5)
    if "lower" in words: return np.tril(A) + 2 * np.eye(r)
    if "upper" in words: return np.triu(A) + 2 * np.eye(r)
    if r == c and r > 1: return A + 2 * np.eye(r)
    return A

def point(obj, rng, families=None, positive=False, grow=0, scale=1.0, turned=False):
    """Values of all names of an answer and of their differentials, and the sizes of its dimensions."""
    families, shapes = families or {}, obj.get("shapes") or {}
    env = sizes(shapes, [*names_of(obj.get("shape") or []), *families.values()], grow, turned)
    vals = dict(env)
    for name, shape in shapes.items():
        kind = (obj.get("kinds") or {}).get(name, "matrix")
        size = (dim(shape[0], env), dim(shape[1], env)) if len(shape) == 2 else (dim(shape[0], env) if shape else 1, 1)
        code = code_name(name)
        if name in families:
            vals[code] = [scaled(sample(kind, size, rng, positive), scale) for _ in range(env[families[name]])]
            vals["d" + code] = [rng.normal() if np.isscalar(v) else rng.normal(size=v.shape) for v in vals[code]]
        elif not ("integer" in kind and name in env):
            vals[code] = scaled(sample(kind, size, rng, positive), scale)
            vals["d" + code] = rng.normal() if np.isscalar(vals[code]) else rng.normal(size=vals[code].shape)
    for name, kind in (obj.get("kinds") or {}).items():
        if kind.startswith("function"): vals.update(function(code_name(name)))
        elif kind == "integer": vals.setdefault(code_name(name), 2)
    return vals

def function(name):
    """A stand-in for an unknown function with scalar values, one for each name, and its gradient."""
    phase = 0.3 + zlib.crc32(name.encode()) % 7 / 10
    return {name: lambda *args: float(sum(np.sum(np.sin(np.asarray(a) + phase)) for a in args)),
            "grad_" + name: lambda *args: np.cos(np.asarray(args[0]) + phase)}

def scaled(v, scale): return v if isinstance(v, int) else v * scale

RESERVED = {"lambda", "in", "is", "as", "if", "or", "and", "not", "def", "del", "for", "from", "class", "None", "True", "False", "np", "la", "sp"}
def code_name(name): return name + "_" if name in RESERVED else name

def evaluate(code, prelude, vals):
    g = {"np": np, "la": la, "sp": sp}
    if prelude: exec(prelude, g)
    g.update(vals)
    return np.asarray(eval(code, g), dtype=float)

def result_value(obj, vals):
    res = obj.get("result") or {}
    if not res.get("numpy"): raise Failure("no NumPy code in the answer")
    try: return evaluate(res["numpy"], res.get("numpy_prelude", ""), vals)
    except Failure: raise
    except la.LinAlgError as e: raise Singular("%r in %s" % (e, res["numpy"][:200]))
    except Exception as e: raise Failure("%r in %s" % (e, res["numpy"][:200]))

def close(a, b, tol=1e-8):
    a, b = np.asarray(a, float), np.asarray(b, float)
    if a.size == 1 and b.size == 1: a, b = a.reshape(-1), b.reshape(-1)
    if a.shape != b.shape or not np.all(np.isfinite(a)) or not np.all(np.isfinite(b)): return False
    return bool(np.max(np.abs(a - b), initial=0.0) <= tol * max(1.0, float(np.max(np.abs(b), initial=0.0))))

def declarations(obj, families=None):
    """Declarations that fix what an answer says of its names."""
    lines, families = [], families or {}
    for name, kind in (obj.get("kinds") or {}).items():
        shape = [str(x) for x in (obj.get("shapes") or {}).get(name, [])]
        words = kind.split()
        if not words: continue
        if "function" in words: lines.append("%s : %s" % (name, kind)); continue
        args = ""
        if words[0] in ("vector", "rowvector"): args = "(%s)" % (shape[1] if words[0] == "rowvector" and len(shape) > 1 else shape[0])
        elif words[0] in ("matrix", "orthonormal"): args = "(%s)" % ", ".join(shape)
        elif words[0] not in ("scalar", "integer"): args = "(%s)" % shape[0]
        lines.append("%s : %s%s%s" % (name + "_t" if name in families else name, words[0], args, "".join(" " + w for w in words[1:])))
    return lines

TOKEN = re.compile(r"[A-Za-z_]\w*|\d+(?:\.\d+)?|\S")
def length(s):
    """Names, numbers and operators; an inverse, a transpose, a norm, a sum sign count one each; brackets nothing."""
    s = re.sub(r"\^\{?-T\}?", " inv '", s); s = re.sub(r"\^\{?-1\}?(?!\d)", " inv ", s); s = re.sub(r"\^T\b", "'", s)
    s = re.sub(r"\b(sum|prod)_(\{[^}]*\}|\w)(\^(\{[^}]*\}|\w))?", r" \1 ", s).replace("||", "|").replace("eye", "I")
    s = re.sub(r"\bI\(\w+\)", "I", s)
    return len(TOKEN.findall(re.sub(r"[()\[\]{}*]", " ", s)))

def generator(text): return np.random.default_rng([1, zlib.crc32(text.encode())])

def differences(fun, X, h=2e-4):
    """Jacobian d vec(fun)/d vec(X)' by central differences of fourth order."""
    scalar = np.isscalar(X)
    X0 = np.array([[X]], dtype=float) if scalar else np.array(X, dtype=float)
    cols = []
    for j in range(X0.shape[1]):
        for i in range(X0.shape[0]):
            def at(t):
                Y = X0.copy(); Y[i, j] += t
                return np.asarray(fun(float(Y[0, 0]) if scalar else Y), dtype=float).reshape(-1, order="F")
            cols.append((8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h))
    return np.array(cols).T

def same_value(first, second, families=None, tol=1e-8):
    """Whether two answers have one value at random points; the names' kinds are those of `first`."""
    rng = generator(json.dumps(first.get("statement", "")))
    tried, turned, singular = 0, False, None
    for attempt in range(24):
        vals = point(first, rng, families, positive=attempt % 3 == 2, grow=attempt % 2, scale=(1.0, 1.0, 0.4, 5.0)[attempt % 4], turned=turned)
        try: a, b = result_value(first, vals), result_value(second, vals)
        except Singular as e: # X'X of a wide X
            turned, singular = not turned, e
            continue
        if not np.all(np.isfinite(a)): continue
        if not close(a, b, tol): return "the values differ, shapes %s and %s: %s" % (a.shape, b.shape, second["result"].get("ascii", "")[:200])
        tried += 1
        if tried == 2: return None
    return str(singular or "no point where the answer is finite")

def proportional(first, second, families=None):
    """Whether two residuals are one up to a factor, the same at all points."""
    rng = generator(json.dumps(first.get("statement", "")))
    factors = []
    for attempt in range(6):
        vals = point(first, rng, families, positive=attempt % 3 == 2)
        a, b = result_value(first, vals), result_value(second, vals)
        if a.shape != b.shape: return "the shapes differ: %s and %s" % (a.shape, b.shape)
        if not np.all(np.isfinite(a)) or not np.any(b): continue
        q = float(np.sum(a * b) / np.sum(b * b))
        if q == 0 or not close(a, q * b): return "no multiple of %s" % second["result"].get("ascii", "")[:200]
        factors.append(q)
    if not factors: return "no point where the answer is finite"
    return None if np.allclose(factors, factors[0]) else "the factor varies: %s" % factors
