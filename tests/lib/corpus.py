"""The corpus of known cases, if it stands beside the project: none may be wrong, and no fewer right than tests/corpus.min says.

usage: corpus.py CORPUS-DIRECTORY MINIMUM-FILE"""
import json, os, subprocess, sys, tempfile

# What mdiff may honestly say instead of an answer; everything else is a defect.
HONEST = ("unsupported",)

def main():
    corpus, minimum = sys.argv[1], sys.argv[2]
    judge = os.path.join(corpus, "run")
    if not os.path.exists(judge):
        print("skip corpus: %s is not there" % judge)
        return
    least = int(open(minimum).read().split()[0])
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        p = subprocess.run([sys.executable, judge, os.environ["MDIFF"], "--json", out.name], capture_output=True, text=True)
        try: rows = json.load(open(out.name))
        except ValueError: print(p.stderr[-800:]); print("not ok corpus: the judge did not finish"); return
    right = 0
    for row in rows:
        name = "corpus %s: %s" % (row["id"], row["cmd"])
        if row["verdict"] == "ok": right += 1; print("ok", name)
        elif row["verdict"] == "error" and str(row["info"]).startswith(HONEST): print("skip %s: %s" % (name, row["info"]))
        else: print("    %s" % row["info"]); print("not ok %s (%s)" % (name, row["verdict"]))
    print(("ok" if right >= least else "not ok") + " corpus: at least %d right" % least)
    print("# " + p.stdout.strip().split("\n")[-1])

main()
