#!/bin/sh
# SIGINT ends a script with status 130, soon.
. "$(dirname "$0")/../lib/t.sh"
"${PYTHON:-python3}" - "$MDIFF" <<'P'
import signal, subprocess, sys, time
n = 3000
text = "grad tr(" + " ".join("exp(A_%d)" % i for i in range(n)) + ") wrt A_1\n"
p = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
p.stdin.write((text * 400).encode()); p.stdin.flush()
time.sleep(0.3)
p.send_signal(signal.SIGINT)
start = time.time()
try: status = p.wait(timeout=10)
except subprocess.TimeoutExpired: p.kill(); status = None
good = status == 130 and time.time() - start < 2
if not good: print("    status %s after %.1f s" % (status, time.time() - start))
print("ok" if good else "not ok", "tests/cli/interrupt.sh: SIGINT ends a script with 130")
P
