#include "output/box.h"

#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

enum { FIRST_BOX = 0xF0000, LAST_BOX = 0xFFFFD };

const char *box_keep(Boxes *b, Box box) {
  if (b->count == b->cap) {
    const int cap = b->cap == 0 ? 8 : 2 * b->cap;
    b->items = arena_grow(b->arena, b->items, sizeof(Box) * (size_t)b->count, sizeof(Box) * (size_t)cap);
    b->cap = cap;
  }
  char *text = arena_alloc(b->arena, 5);
  utf8_encode(FIRST_BOX + (uint32_t)b->count, text);
  b->items[b->count++] = box;
  return text;
}

/* ---- rows ------------------------------------------------------------------------------------------------------ */

static int height(const Box *x) { return x->above + 1 + x->below; }

static void blanks(Buf *b, int n) {
  for (int i = 0; i < n; i++) buf_addc(b, ' ');
}

static void repeat(Buf *b, const char *s, int n) {
  for (int i = 0; i < n; i++) buf_add(b, s);
}

/* The row in the middle of `width` columns. */
static const char *centred(Arena *a, const char *row, int own, int width) {
  Buf b = buf_new(a);
  blanks(&b, (width - own) / 2);
  buf_add(&b, row);
  blanks(&b, width - own - (width - own) / 2);
  return buf_str(&b);
}

static Box empty_box(Arena *a, int width, int above, int below) {
  return (Box){width, above, below, ARENA_ARRAY(a, const char *, above + 1 + below)};
}

static void put(Arena *a, Box *into, int at, const Box *x) {
  for (int i = 0; i < height(x); i++) into->rows[at + i] = centred(a, x->rows[i], x->width, into->width);
}

static int larger(int a, int b) { return a > b ? a : b; }

/* ---- what is stacked ------------------------------------------------------------------------------------------- */

Box box_fraction(const Boxes *b, Box over, Box under) {
  Box res = empty_box(b->arena, larger(over.width, under.width) + 2, height(&over), height(&under));
  Buf bar = buf_new(b->arena);
  repeat(&bar, b->ascii ? "-" : "─", res.width);
  put(b->arena, &res, 0, &over);
  res.rows[res.above] = buf_str(&bar);
  put(b->arena, &res, res.above + 1, &under);
  return res;
}

Box box_sign(const Boxes *b, const char *sign, Box over, Box under) {
  const int own = (int)utf8_width(sign, strlen(sign));
  Box res = empty_box(b->arena, larger(own, larger(over.width, under.width)), over.width > 0 ? height(&over) : 0, under.width > 0 ? height(&under) : 0);
  if (over.width > 0) put(b->arena, &res, 0, &over);
  res.rows[res.above] = centred(b->arena, sign, own, res.width);
  if (under.width > 0) put(b->arena, &res, res.above + 1, &under);
  return res;
}

enum { COLUMN_GAP = 2 };

Box box_grid(const Boxes *b, const Box *cells, int count, int columns) {
  const int rows = count / columns;
  int *widths = ARENA_ARRAY(b->arena, int, columns), *above = ARENA_ARRAY(b->arena, int, rows), *below = ARENA_ARRAY(b->arena, int, rows);
  int width = COLUMN_GAP * (columns - 1), total = 0;
  for (int i = 0; i < count; i++) {
    const int r = i / columns, k = i % columns;
    widths[k] = larger(widths[k], cells[i].width);
    above[r] = larger(above[r], cells[i].above);
    below[r] = larger(below[r], cells[i].below);
  }
  for (int k = 0; k < columns; k++) width += widths[k];
  for (int r = 0; r < rows; r++) total += above[r] + 1 + below[r];
  Box res = empty_box(b->arena, width, total / 2, total - 1 - total / 2);
  for (int r = 0, at = 0; r < rows; at += above[r] + 1 + below[r], r++)
    for (int line = 0; line < above[r] + 1 + below[r]; line++) {
      Buf row = buf_new(b->arena);
      for (int k = 0; k < columns; k++) {
        const Box *x = &cells[r * columns + k];
        const int i = line - (above[r] - x->above);
        if (k > 0) blanks(&row, COLUMN_GAP);
        buf_add(&row, i >= 0 && i < height(x) ? centred(b->arena, x->rows[i], x->width, widths[k]) : centred(b->arena, "", 0, widths[k]));
      }
      res.rows[at + line] = buf_str(&row);
    }
  return res;
}

/* ---- lines ------------------------------------------------------------------------------------------------------ */

typedef struct Item {
  enum { TEXT, BOX, OPEN, CLOSE } kind;
  const char *s; /* TEXT, or the character of a delimiter */
  size_t len;
  uint32_t cp;
  const Box *box;
  int above, below; /* of a delimiter, once what it encloses is known; of a script behind one, the same */
  bool script;      /* TEXT that is raised to the upper end of the delimiter before it: ᵀ, ⁻¹ */
} Item;

static const struct Delimiter {
  uint32_t cp;
  bool opens;
  const char *plain;
  const char *top, *middle, *bottom;             /* Unicode */
  const char *ascii_top, *ascii_middle, *ascii_bottom;
} delimiters[] = {
    {'(', true, "(", "⎛", "⎜", "⎝", "/", "|", "\\"},     {')', false, ")", "⎞", "⎟", "⎠", "\\", "|", "/"},
    {'[', true, "[", "⎡", "⎢", "⎣", "[", "[", "["},      {']', false, "]", "⎤", "⎥", "⎦", "]", "]", "]"},
    {BOX_NORM_OPEN, true, "‖", "‖", "‖", "‖", "||", "||", "||"}, {BOX_NORM_CLOSE, false, "‖", "‖", "‖", "‖", "||", "||", "||"},
    {BOX_BAR_OPEN, true, "|", "│", "│", "│", "|", "|", "|"},     {BOX_BAR_CLOSE, false, "|", "│", "│", "│", "|", "|", "|"},
};

static const struct Delimiter *delimiter(uint32_t cp) {
  for (size_t i = 0; i < sizeof delimiters / sizeof *delimiters; i++)
    if (delimiters[i].cp == cp) return &delimiters[i];
  return NULL;
}

static Item item_at(const Boxes *b, const char *s) {
  uint32_t cp;
  const size_t n = utf8_decode(s, strlen(s), &cp);
  const struct Delimiter *d = delimiter(cp);
  if (d != NULL) return (Item){.kind = d->opens ? OPEN : CLOSE, .s = s, .len = n, .cp = cp};
  if (cp >= FIRST_BOX && cp <= LAST_BOX) return (Item){.kind = BOX, .s = s, .len = n, .cp = cp, .box = &b->items[cp - FIRST_BOX]};
  return (Item){.kind = TEXT, .s = s, .len = n, .cp = cp};
}

/* Superscripts, and in ASCII a transposition sign or an exponent that is a number. */
static bool is_script(const Boxes *b, const Item *x, const Item *before) {
  if (before == NULL || (before->kind != CLOSE && !before->script)) return false;
  const uint32_t cp = x->cp;
  if (!b->ascii) return cp == 0x1D40 || cp == 0xB9 || cp == 0xB2 || cp == 0xB3 || (cp >= 0x2070 && cp <= 0x207B);
  if (before->kind == CLOSE) return cp == '\'' || (cp == '^' && (x->s[1] == '-' || (x->s[1] >= '0' && x->s[1] <= '9')));
  return before->s[0] == '^' && (cp == '-' || (cp >= '0' && cp <= '9'));
}

static Item *items_of(const Boxes *b, const char *line, int *count) {
  Item *items = ARENA_ARRAY(b->arena, Item, (int)strlen(line) + 1);
  *count = 0;
  while (*line != '\0') {
    Item x = item_at(b, line), *before = *count > 0 ? &items[*count - 1] : NULL;
    x.script = x.kind == TEXT && is_script(b, &x, before);
    line += x.len;
    if (x.kind == TEXT && before != NULL && before->kind == TEXT && before->script == x.script) before->len += x.len;
    else items[(*count)++] = x;
  }
  return items;
}

static void grow(int *above, int *below, int a, int b) {
  *above = larger(*above, a);
  *below = larger(*below, b);
}

/* Gives each pair of delimiters the height of what stands between them; the whole line's height. */
static void measure(Arena *a, Item *items, int count, int *above, int *below) {
  int *open = ARENA_ARRAY(a, int, count + 1), depth = 0;
  *above = *below = 0;
  for (int i = 0; i < count; i++) {
    Item *x = &items[i];
    Item *around = depth > 0 ? &items[open[depth - 1]] : NULL;
    if (x->kind == BOX) {
      grow(above, below, x->box->above, x->box->below);
      if (around != NULL) grow(&around->above, &around->below, x->box->above, x->box->below);
    } else if (x->kind == OPEN) {
      open[depth++] = i;
    } else if (x->kind == CLOSE && depth > 0) {
      depth--;
      x->above = around->above, x->below = around->below;
      if (depth > 0) grow(&items[open[depth - 1]].above, &items[open[depth - 1]].below, x->above, x->below);
    }
  }
}

/* Scripts stand as high as the delimiter before them. */
static void raise_scripts(Item *items, int count) {
  for (int i = 1; i < count; i++)
    if (items[i].script) items[i].above = items[i - 1].above;
}

static const char *delimiter_row(const Item *x, int row, bool ascii) {
  const struct Delimiter *d = delimiter(x->cp);
  if (x->above + x->below == 0) return row != 0 ? " " : ascii ? d->cp >= BOX_NORM_OPEN ? d->ascii_middle : d->plain : d->plain;
  if (row < -x->above || row > x->below) return NULL;
  if (row == -x->above) return ascii ? d->ascii_top : d->top;
  if (row == x->below) return ascii ? d->ascii_bottom : d->bottom;
  return ascii ? d->ascii_middle : d->middle;
}

static int width_of(const Item *x, bool ascii) {
  if (x->kind == TEXT) return (int)utf8_width(x->s, x->len);
  if (x->kind == BOX) return x->box->width;
  return ascii && (x->cp == BOX_NORM_OPEN || x->cp == BOX_NORM_CLOSE) ? 2 : 1;
}

/* Row `row` of the item, counted from the baseline down. */
static void add_row(Buf *b, const Item *x, int row, bool ascii) {
  const int width = width_of(x, ascii);
  const char *s = NULL;
  if (x->kind == TEXT && row == -x->above) {
    buf_addn(b, x->s, x->len);
    return;
  }
  if (x->kind == BOX && row >= -x->box->above && row <= x->box->below) s = x->box->rows[row + x->box->above];
  if (x->kind == OPEN || x->kind == CLOSE) s = delimiter_row(x, row, ascii);
  if (s == NULL) blanks(b, width);
  else {
    buf_add(b, s);
    blanks(b, width - (int)utf8_width(s, strlen(s)));
  }
}

Box box_of_line(const Boxes *b, const char *line) {
  int count, above, below, width = 0;
  Item *items = items_of(b, line, &count);
  measure(b->arena, items, count, &above, &below);
  raise_scripts(items, count);
  for (int i = 0; i < count; i++) width += width_of(&items[i], b->ascii);
  Box res = empty_box(b->arena, width, above, below);
  for (int row = -above; row <= below; row++) {
    Buf text = buf_new(b->arena);
    for (int i = 0; i < count; i++) add_row(&text, &items[i], row, b->ascii);
    res.rows[row + above] = buf_str(&text);
  }
  return res;
}
