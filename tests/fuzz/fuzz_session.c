/* One input is one script: whatever it holds, the session answers or reports, and comes back. */
#include <stdint.h>
#include <stdio.h>

#include "ui/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  FILE *sink = fopen("/dev/null", "w");
  if (sink == NULL) return 0;
  Session *s = session_new();
  s->out = s->err = sink;
  s->options.time_limit = 2;
  /* The first byte chooses a format, so that every printer is walked, and whether to check, which is slow. */
  if (size > 0) {
    s->options.format = (Format)(data[0] % FORMAT_COUNT);
    s->options.check = data[0] % 16 == 7;
  }
  session_run_text(s, "fuzz", (const char *)data, size);
  session_free(s);
  fclose(sink);
  return 0;
}
