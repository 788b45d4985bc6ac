"""What the documents show is what comes back: every line `$ mdiff ...` of a code block (man page: between .EX and .EE) is
run by the shell with ./mdiff in front of PATH, and the lines behind it are its exact output.  A block whose lines do not
begin with `$ ` is no transcript; `...` alone on a line stands for any lines."""
import os, re, subprocess, sys, tempfile

def blocks(path):
    """Lists of (line number, line) of the blocks that hold transcripts."""
    out, block, lines = [], None, open(path, encoding="utf-8").read().split("\n")
    for number, line in enumerate(lines, 1):
        if path.endswith(".in"):
            if line == ".EX": block = []
            elif line == ".EE": out.append(block); block = None
            elif block is not None: block.append((number, line.replace("\\&", "").replace("\\(aq", "'").replace("\\e", "\\").replace("\\-", "-").replace("\\(ha", "^")))
        elif line.startswith("```"):
            if block is None: block = []
            else: out.append(block); block = None
        elif block is not None: block.append((number, line))
    return [b for b in out if b and any(l.startswith("$ ") for _, l in b)]

def commands(block):
    number = command = None
    want = []
    for n, line in block:
        if line.startswith("$ "):
            if command: yield number, command, want
            number, command, want = n, line[2:], []
        elif command: want.append(line.rstrip())
    if command: yield number, command, want

def measured(lines):
    """What a check measures need not be the same everywhere."""
    return re.sub(r"\d random points? \(\d+ digits\)", "N random points (N digits)", "\n".join(lines))

def matches(want, got):
    pattern = measured(["\x00" if l == "..." else l for l in want])
    pattern = re.escape(pattern).replace(re.escape("\x00"), "(?:.*\n?)*?")
    return re.fullmatch(pattern, measured(got)) is not None

def main():
    with tempfile.TemporaryDirectory() as home:
        os.symlink(os.environ["MDIFF"], os.path.join(home, "mdiff"))
        env = dict(os.environ, PATH=home + ":" + os.environ["PATH"], HOME=home)
        for path in sys.argv[1:]:
            for block in blocks(path):
                for number, command, want in commands(block):
                    if not re.match(r"(\S+ \| |\S+='[^']*' |printf .*\| *)?(\./)?mdiff\b", command): continue
                    while want and not want[-1]: want.pop()
                    p = subprocess.run(["sh", "-c", command.replace("./mdiff", "mdiff")], capture_output=True, text=True, env=env, timeout=60)
                    got = [l.rstrip() for l in (p.stdout + p.stderr).rstrip("\n").split("\n")]
                    name = "%s:%d: %s" % (path, number, command)
                    if matches(want, got): print("ok", name); continue
                    for title, lines in (("shown", want), ("found", got)):
                        print("    %s:" % title)
                        for l in lines: print("      |" + l)
                    print("not ok", name)

main()
