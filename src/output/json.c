#include "output/json.h"

#include <string.h>

#include "base/utf8.h"

static void add_escaped(Buf *b, unsigned char ch) {
  switch (ch) {
    case '"': buf_add(b, "\\\""); break;
    case '\\': buf_add(b, "\\\\"); break;
    case '\n': buf_add(b, "\\n"); break;
    case '\r': buf_add(b, "\\r"); break;
    case '\t': buf_add(b, "\\t"); break;
    default: buf_printf(b, "\\u%04x", ch);
  }
}

static int plain(unsigned char ch) { return ch >= 0x20 && ch < 0x7f && ch != '"' && ch != '\\'; }

void json_string(Buf *b, const char *s) {
  if (s == NULL) {
    buf_add(b, "null");
    return;
  }
  size_t len = strlen(s), at = 0;
  buf_addc(b, '"');
  while (at < len) {
    size_t run = at;
    while (run < len && plain((unsigned char)s[run])) run++;
    buf_addn(b, s + at, run - at);
    if ((at = run) == len) break;
    if ((unsigned char)s[at] < 0x80) {
      add_escaped(b, (unsigned char)s[at++]);
      continue;
    }
    uint32_t cp;
    char out[4];
    at += utf8_decode(s + at, len - at, &cp);
    buf_addn(b, out, utf8_encode(cp, out));
  }
  buf_addc(b, '"');
}
