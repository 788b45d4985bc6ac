#include "output/print.h"

#include "output/code.h"
#include "output/latex_delims.h"
#include "output/text.h"

static const char *print_text(Ctx *c, const Ast *e, Format f) {
  Text t = {.c = c, .f = f, .s = text_style(f), .b = buf_new(c->arena), .own = ptrmap_new(c->arena)};
  text_inside(&t, e, 0);
  if (!t.too_long) return f == FORMAT_LATEX ? latex_delims(c->arena, buf_str(&t.b)) : buf_str(&t.b);
  diag_error_nowhere(c->diag, ERR_LIMIT, "the expression is too long to be written out");
  diag_hint(c->diag, "name parts of it with `where`, or ask for --format numpy, which keeps what is shared");
  return "";
}

Box print_tall(Ctx *c, const Ast *e, Format f) {
  Boxes boxes = {.arena = c->arena, .ascii = f == FORMAT_ASCII};
  TextStyle style = *text_style(f);
  style.norm_open = "\uE000", style.norm_close = "\uE001"; /* BOX_NORM_OPEN ... */
  style.det_open = "\uE002", style.det_close = "\uE003";
  Text t = {.c = c, .f = f, .s = &style, .tall = &boxes, .b = buf_new(c->arena), .own = ptrmap_new(c->arena)};
  text_inside(&t, e, 0);
  return box_of_line(&boxes, t.too_long ? "" : buf_str(&t.b));
}

const char *print_expr(Ctx *c, const Ast *e, Format f) {
  return f == FORMAT_NUMPY || f == FORMAT_OCTAVE ? code_print(c, e, f) : print_text(c, e, f);
}
