"""Transcripts: what is typed and exactly what comes back.

A file holds groups.  A group begins with its input and ends at the next group or at a line of `#`:

    # a remark for the reader
    $ -q -f latex                 options (optional; the file runs with --no-init --seed 1 in any case)
    > X : matrix(m, n)            lines of standard input
    > grad tr(X' X) wrt X
    2 X                           lines of standard output
    ! 1:3: syntax error: ...      lines of standard error
    = 1                           exit status (default 0, or 1 where there are ! lines)
    |# or |> ...                  a line of standard output that begins with one of these signs

The measured number of digits of a check, and of points, which a slow
machine has fewer of, stands as N.  `>` may be followed by nothing (an empty line); empty lines at the end of an output do not count.  With UPDATE=1 the
expectations are written anew from what mdiff says.
"""
import os, re, shlex, subprocess, sys

def parse(lines):
    """Cuts lines into (prefix lines, args, input, out, err, status, first line number)."""
    groups, head, group = [], [], None
    for number, line in enumerate(lines, 1):
        starts = line.startswith("$") or line.startswith(">")
        if starts and (group is None or group["out"] or group["err"] or group["status"] is not None or (line.startswith("$") and group["input"])):
            if group: groups.append(group)
            group = {"head": head, "args": "", "input": [], "out": [], "err": [], "status": None, "line": number}
            head = []
        if line.startswith("$"): group["args"] += " " + line[1:].strip()
        elif line.startswith(">"): group["input"].append(line[2:])
        elif line.startswith("#"):
            if group: groups.append(group); group = None
            head.append(line)
        elif group is None: head.append(line)
        elif line.startswith("! ") or line == "!": group["err"].append(line[2:])
        elif line.startswith("= "): group["status"] = int(line[2:])
        else: group["out"].append(line[1:] if line.startswith("|") else line)
    if group: groups.append(group)
    for g in groups:
        g["gap"] = 0
        while g["out"] and not g["out"][-1].strip(): g["out"].pop(); g["gap"] += 1
    return groups, head

def measured(text):
    text = re.sub(r"verified at \d random points?", "verified at N random points", text)
    return re.sub(r"(digits\": |\()[3-9]\d(?= digits\)|\})", r"\1N", text)

def run(group):
    args = shlex.split(group["args"])
    text = "".join(l + "\n" for l in group["input"])
    p = subprocess.run([os.environ["MDIFF"], "--no-init", "--seed", "1"] + args, input=text, capture_output=True, text=True, timeout=60)
    p.stdout = measured(p.stdout)
    out = [l.rstrip() for l in p.stdout.rstrip("\n").split("\n")] if p.stdout.strip() else []
    err = [l.rstrip() for l in p.stderr.rstrip("\n").split("\n")] if p.stderr.strip() else []
    return out, err, p.returncode

def expected_status(g): return g["status"] if g["status"] is not None else (1 if g["err"] else 0)

def show(g, out, err, status):
    lines = g["head"] + (["$ " + g["args"].strip()] if g["args"] else []) + [("> " + l).rstrip() for l in g["input"]]
    lines += ["|" + l if l[:1] in tuple(">#$!=|") and l else l for l in out] + [("! " + l).rstrip() for l in err]
    if status != (1 if err else 0): lines.append("= %d" % status)
    return lines + [""] * max(1, g["gap"])

def main():
    update = os.environ.get("UPDATE")
    for path in sys.argv[1:]:
        if not os.path.exists(path): continue
        groups, tail = parse(open(path, encoding="utf-8").read().split("\n"))
        if update:
            lines = [l for g in groups for l in show(g, *run(g))] + tail
            open(path, "w", encoding="utf-8").write("\n".join(lines).rstrip("\n") + "\n")
            continue
        for g in groups:
            name = "%s:%d: %s" % (path, g["line"], (g["input"] or [g["args"].strip()])[-1])
            try: out, err, status = run(g)
            except subprocess.TimeoutExpired: print("not ok %s: takes more than a minute" % name); continue
            want_out, want_err = [l.rstrip() for l in g["out"]], [l.rstrip() for l in g["err"]]
            if (out, err, status) == (want_out, want_err, expected_status(g)): print("ok", name); continue
            for title, want, got in (("stdout", want_out, out), ("stderr", want_err, err), ("status", [str(expected_status(g))], [str(status)])):
                if want != got:
                    print("    %s expected:" % title)
                    for l in want: print("      |" + l)
                    print("    %s found:" % title)
                    for l in got: print("      |" + l)
            print("not ok", name)

main()
