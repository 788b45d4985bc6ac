"""Every example script runs to its end without an error, with no check that failed, and gives the same in JSON."""
import json, os, subprocess, sys

def main():
    for path in sys.argv[1:]:
        run = lambda *args: subprocess.run([os.environ["MDIFF"], "--no-init", *args, path], capture_output=True, text=True, timeout=60)
        p = run()
        good = p.returncode == 0 and "✗" not in p.stdout and p.stdout.strip()
        if not good: print("    status %d\n    %s" % (p.returncode, (p.stderr or p.stdout)[-500:].replace("\n", "\n    ")))
        print("ok" if good else "not ok", path)
        p = run("--json")
        try:
            objects = [json.loads(l) for l in p.stdout.splitlines()]
            unchecked = [o["statement"] for o in objects if (o.get("check") or {}).get("status") not in (None, "passed")]
            good = p.returncode == 0 and not unchecked
            if unchecked: print("    not checked: %s" % unchecked)
        except ValueError as e: print("    %s" % e); good = False
        print("ok" if good else "not ok", path, "as JSON")

main()
