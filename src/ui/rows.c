#include "ui/rows.h"

#include <string.h>

#include "base/utf8.h"
#include "ui/wrap.h"

enum {
  GAP = 4,          /* blanks between the longest expression and the column of laws */
  LONGEST = 64      /* a row longer than this does not push the column of laws to the right */
};

void rows_add(Rows *rows, Row row) {
  if (rows->count == rows->cap) {
    const int cap = rows->cap == 0 ? 16 : 2 * rows->cap;
    rows->items = arena_grow(rows->arena, rows->items, sizeof(Row) * (size_t)rows->count, sizeof(Row) * (size_t)cap);
    rows->cap = cap;
  }
  rows->items[rows->count++] = row;
}

static int width_of(const char *s) { return (int)utf8_width(s, strlen(s)); }

static int left_width(const Row *row) {
  const int own = width_of(row->left);
  return own > row->left_width ? own : row->left_width;
}

/* The column in which the expression begins. */
static int right_column(const Row *row) { return row->left == NULL || (row->left[0] == '\0' && row->left_width == 0) ? 0 : left_width(row) + 3; }

static bool takes_tall(const Row *row, int width) {
  return row->tall != NULL && row->tall->above + row->tall->below > 0 && (width == 0 || right_column(row) + row->tall->width <= width);
}

/* The column behind the row's expression. */
static int end_of(const Row *row, int width) { return right_column(row) + (takes_tall(row, width) ? row->tall->width : width_of(row->right)); }

/* Behind the longest expression that is not too long, and so far left that the laws that fit behind their expressions end
 * within the width. */
static int law_column(const Rows *rows, int width) {
  const int longest = width > 0 && width - 2 * GAP < LONGEST ? width - 2 * GAP : LONGEST;
  int column = 0;
  for (int i = 0; i < rows->count; i++) {
    const int end = end_of(&rows->items[i], width);
    if (rows->items[i].style != ROW_HEADING && end <= longest && end > column) column = end;
  }
  column += GAP;
  for (int i = 0; width > 0 && i < rows->count; i++) {
    const Row *row = &rows->items[i];
    const int law = row->law == NULL ? 0 : width_of(row->law);
    if (law > 0 && end_of(row, width) + 2 + law <= width && column + law > width) column = width - law;
  }
  return column;
}

static void blanks(Buf *out, int n) {
  for (int i = 0; i < n; i++) buf_addc(out, ' ');
}

typedef struct Colors {
  const char *law, *result, *off;
} Colors;

/* Writes the expression, broken to the width; returns the column behind it. */
static int print_right(const Row *row, int column, int width, Colors k, Buf *out) {
  return row->style == ROW_RESULT ? wrap_formula(row->right, column, width, k.result, k.off, out) : wrap_formula(row->right, column, width, "", "", out);
}

static void print_law(const Row *row, int end, int law_at, int width, Colors k, Buf *out) {
  const int law = width_of(row->law);
  int at = end + 2 <= law_at ? law_at : end + GAP;
  if (width > 0 && at + law > width) {
    /* No room behind the expression in this column: as far right as it goes, if need be on a line of its own. */
    at = width - law;
    if (at < end + 2) {
      buf_addc(out, '\n');
      end = 0;
      if (at < GAP) at = GAP;
    }
  }
  blanks(out, at - end);
  wrap_formula(row->law, at, width, k.law, k.off, out);
}

/* The box's row, without the blanks at its end; its width. */
static int print_box_row(const Row *row, const char *text, Colors k, Buf *out) {
  size_t len = strlen(text);
  while (len > 0 && text[len - 1] == ' ') len--;
  buf_printf(out, "%s%.*s%s", row->style == ROW_RESULT ? k.result : "", (int)len, text, row->style == ROW_RESULT ? k.off : "");
  return (int)utf8_width(text, len);
}

/* The law stands behind the middle row if there is room, else under the box. */
static void print_tall(const Row *row, int law_at, int width, Colors k, Buf *out) {
  const int column = right_column(row);
  const bool law = row->law != NULL && row->law[0] != '\0';
  const bool beside = width == 0 || column + row->tall->width + 2 + width_of(row->law) <= width;
  for (int i = -row->tall->above; i <= row->tall->below; i++) {
    if (i == 0 && column > 0) {
      buf_add(out, row->left);
      blanks(out, left_width(row) - width_of(row->left));
      buf_add(out, " = ");
    } else {
      blanks(out, column);
    }
    const int end = column + print_box_row(row, row->tall->rows[i + row->tall->above], k, out);
    if (i == 0 && law && beside) print_law(row, end, law_at, width, k, out);
    buf_addc(out, '\n');
  }
  if (!law || beside) return;
  print_law(row, 0, law_at, width, k, out);
  buf_addc(out, '\n');
}

static void print_flat(const Row *row, int law_at, int width, Colors k, Buf *out) {
  const int column = right_column(row);
  if (column > 0) {
    buf_add(out, row->left);
    blanks(out, left_width(row) - width_of(row->left));
    buf_add(out, " = ");
  }
  const int end = print_right(row, column, width, k, out);
  if (row->law != NULL && row->law[0] != '\0') print_law(row, end, law_at, width, k, out);
  buf_addc(out, '\n');
}

void rows_print(const Rows *rows, int width, bool color, Buf *out) {
  const Colors k = color ? (Colors){"\033[2m", "\033[1m", "\033[0m"} : (Colors){"", "", ""};
  const int law_at = law_column(rows, width);
  for (int i = 0; i < rows->count; i++) {
    const Row *row = &rows->items[i], *before = i > 0 ? row - 1 : NULL;
    const bool tall = takes_tall(row, width);
    if (tall && row->tall->above > 0 && before != NULL && takes_tall(before, width) && before->tall->below > 0) buf_addc(out, '\n');
    (tall ? print_tall : print_flat)(row, law_at, width, k, out);
  }
}
