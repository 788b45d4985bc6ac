#include "base/utf8.h"

static size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

size_t utf8_decode(const char *s, size_t len, uint32_t *cp) {
  const unsigned char *u = (const unsigned char *)s;
  size_t n = sequence_length(u[0]);
  *cp = 0xFFFD;
  if (n == 0 || n > len) return 1;
  if (n == 1) {
    *cp = u[0];
    return 1;
  }
  uint32_t c = u[0] & (0x7Fu >> n);
  for (size_t i = 1; i < n; i++) {
    if ((u[i] & 0xC0) != 0x80) return 1;
    c = c << 6 | (u[i] & 0x3Fu);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return 1;
  *cp = c;
  return n;
}

size_t utf8_encode(uint32_t cp, char *out) {
  if (cp < 0x80) {
    out[0] = (char)cp;
    return 1;
  }
  size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
  for (size_t i = n - 1; i > 0; i--) {
    out[i] = (char)(0x80 | (cp & 0x3F));
    cp >>= 6;
  }
  static const unsigned lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(lead[n] | cp);
  return n;
}

int utf8_valid(const char *s, size_t len, size_t *bad) {
  for (size_t i = 0; i < len;) {
    uint32_t cp;
    size_t n = utf8_decode(s + i, len - i, &cp);
    if (cp == 0xFFFD && n == 1) {
      if (bad != NULL) *bad = i;
      return 0;
    }
    i += n;
  }
  return 1;
}

size_t utf8_count(const char *s, size_t len) {
  size_t res = 0;
  for (size_t i = 0; i < len; res++) {
    uint32_t cp;
    i += utf8_decode(s + i, len - i, &cp);
  }
  return res;
}

typedef struct Range {
  uint32_t first, last;
} Range;

static int in_ranges(uint32_t cp, const Range *r, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (r[i].first <= cp && cp <= r[i].last) return 1;
  return 0;
}

int utf8_width_of(uint32_t cp) {
  static const Range zero[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
  static const Range wide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
                               {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
                               {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
  if (in_ranges(cp, zero, sizeof zero / sizeof zero[0])) return 0;
  if (in_ranges(cp, wide, sizeof wide / sizeof wide[0])) return 2;
  return 1;
}

size_t utf8_width(const char *s, size_t len) {
  size_t res = 0;
  for (size_t i = 0; i < len;) {
    uint32_t cp;
    i += utf8_decode(s + i, len - i, &cp);
    res += (size_t)utf8_width_of(cp);
  }
  return res;
}
