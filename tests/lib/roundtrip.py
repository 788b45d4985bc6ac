"""What mdiff prints means the same when it is typed: ascii, unicode and latex of every statement of the files, read back as
an expression and compared by value; read twice, the text stays as it is.

A file holds one statement a line; lines that begin with `: ` are declarations for the statements below, up to the next
empty line, and `@ family x N` says that x is a family with N members; `# ` begins a remark."""
import sys
import value
from value import Failure

def back(got, form, families):
    text = got["result"].get(form)
    if not text: return "no %s" % form
    typed = "$%s$" % text if form == "latex" else text
    again = value.answer(value.declarations(got, families) + [typed])
    why = value.same_value(got, again, families)
    if why: return why
    twice = value.answer(value.declarations(got, families) + ["$%s$" % again["result"][form] if form == "latex" else again["result"][form]])
    if twice["result"][form] != again["result"][form]: return "does not settle: %s, then %s" % (again["result"][form], twice["result"][form])
    return None

def main():
    for path in sys.argv[1:]:
        before, families = [], {}
        for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
            if not line.strip(): before, families = [], {}; continue
            if line.startswith("#"): continue
            if line.startswith("@ family "): families[line.split()[2]] = line.split()[3]; continue
            if line.startswith(": "): before.append(line[2:]); continue
            name = "%s:%d: %s" % (path, number, line)
            try: got = value.answer(before + [line])
            except Failure as e: print("    %s" % e); print("not ok", name); continue
            for form in ("ascii", "unicode", "latex"):
                try: why = back(got, form, families)
                except Failure as e: why = "%s (%s)" % (e, got["result"].get(form))
                if why: print("    " + why); print("not ok %s, %s" % (name, form))
                else: print("ok %s, %s" % (name, form))

main()
