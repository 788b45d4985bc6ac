"""How input is read: each line of tests/input/*.t means what stands below it, and the reading, printed and typed again, is
the same reading.

    # where the line comes from
    : declaration or definition      statements that stand before, in both sessions
    > line as it stands              `+ ` continues it
    = the plain form it must mean    with every name declared:
    @ A : matrix(m, n); x : vector(n)
    ? request                        asked behind a definition, instead of what its name stands for
    @ family x N; family y N         x and y have N members, where values are to be compared
    @ says words                     some note contains the words
    ! kind: words                    instead of `=`: an error of that kind, whose message or hint contains the words

The plain form is read after the declarations, the line without them: names, kinds, shapes (but for the names of the
dimensions) and the statement as read must be the same; a statement that is read in another form must have the same value.
A definition is compared by what its name stands for, a declaration by the kinds and shapes of its names."""
import json, os, re, subprocess, sys
from concurrent.futures import ThreadPoolExecutor
import value
from value import Failure

FORMS = ("ascii", "unicode", "latex")
INDEX = "ijklmnpqrst"

def rows(path):
    out, row = [], None
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        tag, rest = line[:2], line[2:].strip()
        if not line.strip(): row = None; continue
        if line.startswith("#"): continue
        if row is None:
            row = {"place": "%s:%d" % (path, number), "before": [], "ask": None, "want": None, "error": None, "declared": [], "families": {}, "says": None, "behind": None}
            out.append(row)
        if tag == ": ": row["before"].append(rest)
        elif tag == "> ": row["ask"] = line[2:]
        elif tag == "+ ": row["ask"] += "\n" + line[2:]
        elif tag == "= ": row["want"] = rest
        elif tag == "? ": row["behind"] = rest
        elif tag == "! ": row["error"] = rest
        elif tag == "@ ":
            for item in map(str.strip, rest.split(";")):
                if item.startswith("family "): row["families"][item.split()[1]] = item.split()[2]
                elif item.startswith("says "): row["says"] = item[5:]
                else: row["declared"].append(item)
        else: sys.exit("%s:%d: what is this line: %s" % (path, number, line))
    for r in out:
        if r["ask"] is None or (r["want"] is None) == (r["error"] is None): sys.exit("%s: a line and what it means belong together" % r["place"])
        for d in r["declared"]:
            for name in d.partition(":")[0].split(","):
                m = re.match(r"\s*(\w+)_([%s])\s*$" % INDEX, name)
                if m: r["families"].setdefault(m.group(1), "N")
    return out

def ask(statements):
    p = subprocess.run([os.environ["MDIFF"], "--json", "--no-init", "--check=off", "--seed", "1"], input="\n".join(statements) + "\n",
                       capture_output=True, text=True, timeout=30)
    if p.returncode not in (0, 1): raise Failure("mdiff ended with status %d: %s" % (p.returncode, p.stderr[-300:]))
    try: return [json.loads(line) for line in p.stdout.splitlines() if line.strip()]
    except ValueError as e: raise Failure("not JSON: %s" % e)

def error_of(o): return "%s error: %s (%s)" % (o["error"]["kind"], o["error"]["message"], o["error"].get("hint", ""))

def read(before, line, behind=None):
    """The last statement's object.  Of a definition: what its name stands for; of a declaration: what `vars` says."""
    objects = ask(before + [line])
    if not objects: raise Failure("no output for %s" % line)
    for o in objects:
        if "error" in o: return o
    last = objects[-1]
    more = behind or {"declare": "vars", "define": (last.get("names") or [""])[0]}.get(last["kind"])
    return ask(before + [line, more])[-1] | {"kind": last["kind"], "names": last["names"]} if more else last

def renaming(first, second):
    """What the dimensions of the first are called in the second, where that is the only difference; None where it is not."""
    there, back = {}, {}
    for name in first:
        if name not in second or len(first[name]) != len(second[name]): return None
        for a, b in zip(first[name], second[name]):
            if re.fullmatch(r"[A-Za-z_]\w*", a) and re.fullmatch(r"[A-Za-z_]\w*", b):
                if there.setdefault(a, b) != b or back.setdefault(b, a) != a: return None
            elif re.sub(r"\w+", "", a) != re.sub(r"\w+", "", b): return None
    return there

def renamed(text, names):
    """The text with the dimensions called so: in I_n, ones(n), unit(i, n)."""
    return re.sub(r"(?<![A-Za-z0-9_])(I_)?([A-Za-z_]\w*)", lambda m: (m.group(1) or "") + names.get(m.group(2), m.group(2)), text)

def plain(text):
    """A reading without the brackets around numbers that are quotients: one format has a sign for 1/2, another has none."""
    return re.sub(r"\((\d+/\d+)\)", r" \1 ", text).replace("  ", " ").replace("- 1/", "-1/").strip()

def same_names(got, want):
    if (got.get("kinds") or {}) != (want.get("kinds") or {}): return "the kinds are %s, not %s" % (got.get("kinds"), want.get("kinds"))
    if renaming(got.get("shapes") or {}, want.get("shapes") or {}) is None: return "the shapes are %s, not %s" % (got.get("shapes"), want.get("shapes"))
    return None

def same_reading(got, want, families):
    """None where both say the same, else why not."""
    if got["kind"] != want["kind"]: return "is a %s, not a %s" % (got["kind"], want["kind"])
    if got.get("wrt") != want.get("wrt"): return "is by %s, not by %s" % (got.get("wrt"), want.get("wrt"))
    why = same_names(got, want)
    if why: return why
    if got["kind"] == "declare": return None if got["text"] == want["text"] else "declares %s, not %s" % (got["text"], want["text"])
    if got.get("names") != want.get("names"): return "defines %s, not %s" % (got["names"], want["names"])
    if got["kind"] == "define": return None if got["result"]["ascii"] == want["result"]["ascii"] else value.same_value(got, want, families)
    if "value" in got: return None if got["value"] == want["value"] else "has the value %s, not %s" % (got["value"], want["value"])
    a, b = (got.get("read") or {}).get("ascii"), (want.get("read") or {}).get("ascii")
    if a == b or renamed(a, renaming(got.get("shapes") or {}, want.get("shapes") or {})) == b: return None
    if a is None or b is None: return "is read as %s, not %s" % (a, b)
    return same_parts(got, want, a, b, families)

def same_parts(got, want, a, b, families):
    """Another form of the same: equal values side by side, and of requests the derivative too."""
    fixed = value.declarations(got, families)
    sides = lambda text: [s.strip() for s in re.split(r"==| wrt ", re.sub(r"^(check )?(grad|jac|hess|deriv|diff|simplify|expand|factor|shape) ", "", text))]
    first, second = sides(a), sides(b)
    if len(first) != len(second): return "is read as %s, not %s" % (a, b)
    for s, t in zip(first, second):
        if s == t: continue
        why = value.same_value(value.answer(fixed + [s]), value.answer(fixed + [t]), families)
        if why: return "is read as %s, not %s (%s)" % (a, b, why)
    return None

def declarations(got, families):
    """Declarations of an answer's names; an x_k that is no family's cannot be declared, that would make one."""
    own = re.compile(r"(\w+)_[%s] :" % INDEX)
    every = value.declarations(got, families)
    return [d for d in every if not own.match(d) or own.match(d).group(1) in families]

def reads_back(row, got):
    """Why the reading, typed again in some form, is another one; None where it is not."""
    if got["kind"] == "declare":
        again = read([], got["text"])
        return None if "error" not in again and again["text"] == got["text"] else "read back: %s" % again
    what = got["result"] if got["kind"] == "define" else got.get("read")
    if not what: return None
    fixed = declarations(got, row["families"]) + [b for b in row["before"] if not re.match(r"[\w, ]+:[^=]", b)]
    typed = [what[f] if f != "latex" else "$%s$" % what[f] for f in FORMS]
    again = ask(fixed + typed)[-3:]
    for form, text, o in zip(FORMS, typed, again):
        if "error" in o: return "%s read back, %s: %s" % (form, text, error_of(o))
        if got["kind"] == "define":
            if plain(o["result"]["ascii"]) != plain(what["ascii"]): return "%s read back, %s: is %s" % (form, text, o["result"]["ascii"])
        elif plain(o["read"]["ascii"]) != plain(what["ascii"]): return "%s read back, %s: is read as %s" % (form, text, o["read"]["ascii"])
        why = same_names(got, o) if got["kind"] != "define" else None
        if why: return "%s read back, %s: %s" % (form, text, why)
    return None

def judge(row):
    got = read(row["before"], row["ask"], row["behind"])
    if row["error"]:
        kind, _, words = row["error"].partition(":")
        if "error" not in got: return "is read as %s where an error was to come" % got.get("read", got.get("text"))
        o = got["error"]
        text = "%s %s" % (o["message"], o.get("hint", ""))
        return None if o["kind"] == kind.strip() and words.strip() in text else error_of(got)
    if "error" in got: return error_of(got)
    if row["says"] and not any(row["says"] in n for n in got.get("notes", [])): return "no note says `%s`: %s" % (row["says"], got.get("notes"))
    want = read(row["declared"] + row["before"], row["want"], row["behind"])
    if "error" in want: return "the plain form: " + error_of(want)
    return same_reading(got, want, row["families"]) or reads_back(row, got)

def why_not(row):
    try: return judge(row)
    except (Failure, subprocess.TimeoutExpired, KeyError, IndexError) as e: return "%s %s" % (type(e).__name__, e)

def main():
    every = [row for path in sys.argv[1:] for row in rows(path)]
    with ThreadPoolExecutor(4) as pool: # they wait for mdiff most of the time
        for row, why in zip(every, pool.map(why_not, every)):
            if why is not None: print("    " + why)
            print("ok" if why is None else "not ok", "%s: %s" % (row["place"], row["ask"].replace("\n", " ")[:160]))

main()
