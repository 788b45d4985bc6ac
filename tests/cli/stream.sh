#!/bin/sh
# Streams: whoever waits is answered, long input takes linear time, lost output is said.
. "$(dirname "$0")/../lib/t.sh"
"${PYTHON:-python3}" - "$MDIFF" "$T" <<'P'
import json, os, select, signal, subprocess, sys, time
mdiff, tmp = sys.argv[1:]

def test(name, good, what=""):
    if not good: print("    %s" % (what,))
    print("ok" if good else "not ok", "tests/cli/stream.sh:", name)

def start(*args): return subprocess.Popen([mdiff, *args], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

def timed(args, text):
    begin = time.time()
    p = subprocess.run([mdiff, *args], input=text, capture_output=True, timeout=120)
    return p, time.time() - begin

# A coprocess: each statement is answered before the next is sent, one of two lines, too.
p = start("--json")
good = True
for question in (b"tr(A)\n", b"grad tr(A\n  B) wrt A\n", b")\n", b"A : matrix(n)\n"):
    p.stdin.write(question); p.stdin.flush()
    good = good and bool(select.select([p.stdout], [], [], 5)[0]) and isinstance(json.loads(p.stdout.readline()), dict)
test("a coprocess is answered statement by statement", good)
p.stdin.close(); p.wait()

# In pieces that are no lines.
p = start("-q")
for byte in b"grad tr(A B) wrt A\ntr(C)":
    p.stdin.write(bytes([byte])); p.stdin.flush()
out, _ = p.communicate()
test("input in single bytes", out.decode().split("\n") == ["Bᵀ", "tr(C)", ""], out)

# The end inside a statement.
p, _ = timed(["-q"], b"tr(A)\ngrad tr(A (B")
test("the end inside a statement is an error", p.returncode == 1 and p.stdout.decode() == "tr(A)\n" and b"<stdin>:2:" in p.stderr, p)

# Many statements, lines and comments.
p, t = timed(["-q", "--check=off"], b"# a comment\n\n" * 100000 + b"A' ; " * 2000 + b"\n")
test("many empty lines and many statements on a line", p.returncode == 0 and p.stdout.count(b"\n") == 2000, (p.returncode, p.stderr[:200]))
test("in time", t < 20, t)
_, one = timed(["-q", "--check=off"], b"x = (\n" + b"1 +\n" * 50000 + b"1)\n")
_, two = timed(["-q", "--check=off"], b"x = (\n" + b"1 +\n" * 100000 + b"1)\n")
test("a statement of many lines takes linear time", two < 4 * one + 0.5, (one, two))

# Places in files.
name = os.path.join(tmp, "s.mdiff")
open(name, "wb").write("A : matrix(n)\ntr(αβ); tr(γ) +* 2\n".encode())
p, _ = timed([name], b"")
test("an error names file, line and column", p.stderr.decode().startswith(name + ":2:16: syntax error"), p.stderr)

# SIGINT while waiting for input.
p = start()
time.sleep(0.3)
p.send_signal(signal.SIGINT)
try: status = p.wait(5)
except subprocess.TimeoutExpired: p.kill(); status = None
test("SIGINT while waiting for input ends with 130", status == 130, status)

# One object a line, whatever comes.
hostile = [b"A \0 B", b"A \xff B", b"1/0", b"(" * 5000, b"x" * 20000, b"\x01\x02", "x̂ 漢 )".encode(), b"\\frac{1}{", b"\"", b"set format foo", b"help nothing", b"A : matrix(", b"grad"]
p, _ = timed(["--json"], b"".join(b"%s\nset steps\n" % h for h in hostile))
lines = p.stdout.decode().split("\n")[:-1]
objects = [json.loads(l) for l in lines]
test("hostile statements: one object each", len(objects) == 2 * len(hostile) and p.stderr == b"", (len(objects), p.stderr[:200]))
errors, others = objects[::2], objects[1::2]
test("the statements behind them are answered", all(o.get("text") == "steps full" for o in others), others)
test("each is an error", all("error" in o for o in errors), [o["statement"][:40] for o in errors if "error" not in o])
objects = [o for o in errors if "error" in o]
test("each has a kind and a message", all(o["error"]["kind"] in "syntax name shape undefined unsupported domain limit".split() and o["error"]["message"] for o in objects), objects)
P

if [ -w /dev/full ]; then
  for f in unicode json latex; do
    "$MDIFF" -f $f -e 'tr(A)' -e 'tr(B)' >/dev/full 2>"$T/err"
    is "a full disk: $f" "$? $(cat "$T/err")" '1 mdiff: write error: No space left on device'
  done
  "$MDIFF" --help >/dev/full 2>"$T/err"
  is 'a full disk: --help' "$? $(cat "$T/err")" '1 mdiff: write error: No space left on device'
fi
