#!/bin/sh
# SIGINT ends a script with status 130, soon.
. "$(dirname "$0")/../lib/t.sh"
"${PYTHON:-python3}" - "$MDIFF" "$T/long" <<'P'
import signal, subprocess, sys, time
n = 1000
with open(sys.argv[2], "w") as f: f.write(("grad tr(" + " ".join("exp(A_%d)" % i for i in range(n)) + ") wrt A_1\n") * 400)
p = subprocess.Popen([sys.argv[1], sys.argv[2]], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
time.sleep(0.5)
p.send_signal(signal.SIGINT)
start = time.time()
try: status = p.wait(timeout=10)
except subprocess.TimeoutExpired: p.kill(); status = None
good = status == 130 and time.time() - start < 2
if not good: print("    status %s after %.1f s" % (status, time.time() - start))
print("ok" if good else "not ok", "tests/cli/interrupt.sh: SIGINT ends a script with 130")
P
