"""LaTeX output compiles as it stands: each statement's answer and derivation under KaTeX (strict) and under pdflatex.

usage: latex.py STATEMENTS-FILE... [--corpus DIRECTORY]     a line a statement; `;;` between it and what stands before it
A line that a document of the standard width cannot hold is broken; few may be left that cannot be (long fractions)."""
import json, os, re, shutil, subprocess, sys, tempfile

MARGIN = 0.5   # points that a line may stick out, which no eye sees
FEW = 1        # derivations that may be wider than the page: what cannot be broken
DOCUMENTS = 8  # whole documents that are tried

KATEX = os.path.join(os.path.dirname(__file__), "katex.js")

def gather(args):
    cases = []
    if "--corpus" in args:
        at = args.index("--corpus")
        folder = args[at + 1]
        args = args[:at] + args[at + 2:]
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if not name.endswith(".jsonl"): continue
            for line in open(os.path.join(folder, name), encoding="utf-8"):
                c = json.loads(line)
                cases.append((c["id"], [c["decl"]] if c.get("decl") else [], c["cmd"]))
    for path in args:
        for n, line in enumerate(open(path, encoding="utf-8"), 1):
            line = line.strip()
            if not line or line.startswith("#"): continue
            *before, statement = [s.strip() for s in line.split(";;")]
            cases.append(("%s:%d" % (path, n), before, statement))
    return cases

def latex(before, statement, *options):
    """What mdiff prints for the statement alone."""
    text = "\n".join(["set format ascii"] + before + ["set format latex", statement]) + "\n"
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "--check=off", *options], input=text, capture_output=True, text=True, timeout=30)
    if p.returncode != 0: return None, p.stderr.strip()
    # what stands before the statement are declarations and definitions, which say nothing in LaTeX's way
    begin = p.stdout.find("\\begin{aligned}")
    return (p.stdout[begin:] if begin >= 0 else p.stdout.strip().split("\n")[-1]).strip(), ""

def katex(sources):
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None: return None
    p = subprocess.run([node, KATEX], input=json.dumps(sources), capture_output=True, text=True, timeout=120)
    if p.returncode != 0: raise SystemExit("node: " + p.stderr[-500:])
    return json.loads(p.stdout)

WIDE = "%s pt wider than the page"
PREAMBLE = "\\documentclass{article}\n\\usepackage{amsmath,amssymb}\n\\begin{document}\n"

def pdflatex(sources, preamble=PREAMBLE):
    """For each display None or what pdflatex says of it.  Long displays are set at their own width and measured."""
    if shutil.which("pdflatex") is None: return None
    body = [preamble]
    for i, s in enumerate(sources):
        body.append("\\typeout{CASE %d}\n\\[\n%s\n\\]\n\\typeout{DONE %d}\n" % (i, s, i))
    body.append("\\end{document}\n")
    with tempfile.TemporaryDirectory() as d:
        open(os.path.join(d, "all.tex"), "w", encoding="utf-8").write("".join(body))
        p = subprocess.run(["pdflatex", "-interaction=nonstopmode", "all.tex"], cwd=d, capture_output=True, timeout=240)
        log = p.stdout.decode("latin-1")
    says, now = [None] * len(sources), None
    for line in log.split("\n"):
        m = re.match(r"CASE (\d+)", line)
        if m: now = int(m.group(1)); continue
        wide = re.match(r"Overfull \\hbox \(([0-9.]+)pt too wide\)", line)
        if now is None or says[now] is not None: continue
        if line.startswith("! "): says[now] = line[2:]
        elif wide and float(wide.group(1)) > MARGIN: says[now] = WIDE % wide.group(1)
    if now != len(sources) - 1: says[now or 0] = "pdflatex stopped here: " + log[-400:]
    return says

def documents(cases):
    """Some statements as documents of their own."""
    if shutil.which("pdflatex") is None: return
    for name, before, statement in cases[::max(1, len(cases) // DOCUMENTS)]:
        if " as " in statement or " where " in statement: continue
        text = "\n".join(["set format ascii"] + before + ["set check off", statement + " as latex document"]) + "\n"
        p = subprocess.run([os.environ["MDIFF"], "--no-init"], input=text, capture_output=True, text=True, timeout=30)
        with tempfile.TemporaryDirectory() as d:
            begin = p.stdout.find("\\documentclass")
            open(os.path.join(d, "one.tex"), "w", encoding="utf-8").write(p.stdout[max(begin, 0):])
            run = subprocess.run(["pdflatex", "-interaction=nonstopmode", "one.tex"], cwd=d, capture_output=True, timeout=60)
        wide = re.findall(r"Overfull \\[hv]box \(([0-9.]+)pt", run.stdout.decode("latin-1"))
        good = begin >= 0 and run.returncode == 0 and all(float(w) <= MARGIN for w in wide)
        if not good: print("    " + run.stdout.decode("latin-1")[-300:].replace("\n", "\n    "))
        print("%s latex: document: %s: %s" % ("ok" if good else "not ok", name, statement))

def main():
    cases, sources = gather(sys.argv[1:]), []
    for name, before, statement in cases:
        text, why = latex(before, statement)
        if text is None: print("    %s\nnot ok latex: %s: %s" % (why, name, statement))
        sources.append(text)
    kept = [(c, s) for c, s in zip(cases, sources) if s is not None]
    for tool, run in (("KaTeX", katex), ("pdflatex", pdflatex)):
        says = run([s for _, s in kept])
        if says is None:
            print("skip latex: %s is not there" % tool)
            continue
        wide = 0
        for ((name, _, statement), source), why in zip(kept, says):
            if why is not None and why.endswith(WIDE[2:]):
                print("    %s: %s" % (name, why))
                wide, why = wide + 1, None
            if why is not None: print("    %s\n    %s" % (why, source.replace("\n", "\n    ")))
            print("%s latex: %s: %s: %s" % ("ok" if why is None else "not ok", tool, name, statement))
        print("%s latex: %s: %d of %d wider than the page" % ("ok" if wide <= FEW else "not ok", tool, wide, len(kept)))
    documents([c for c, _ in kept])

main()
