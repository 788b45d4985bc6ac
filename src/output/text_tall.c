/* Two dimensions: fractions with a bar, bounds over and under a sum, matrices in rows. */
#include "output/names.h"
#include "output/size.h"
#include "output/text.h"

static Box inside(const Text *t, const Ast *e, Level need) {
  Text inner = *t;
  inner.b = buf_new(t->b.arena);
  inner.skip_minus = false;
  inner.bars = inner.norms = 0;
  text_print(&inner, e, need, PLACE_FIRST, 0);
  return box_of_line(t->tall, buf_str(&inner.b));
}

void text_tall_quotient(Text *t, const Ast *e) {
  if (text_leading_minus(t, e->args[0])) {
    text_minus(t);
    Text unsigned_top = *t;
    unsigned_top.b = buf_new(t->b.arena);
    unsigned_top.skip_minus = true;
    text_print(&unsigned_top, e->args[0], LEVEL_OPEN, PLACE_FIRST, 0);
    buf_add(&t->b, box_keep(t->tall, box_fraction(t->tall, box_of_line(t->tall, buf_str(&unsigned_top.b)), inside(t, e->args[1], LEVEL_SUM))));
    return;
  }
  buf_add(&t->b, box_keep(t->tall, box_fraction(t->tall, inside(t, e->args[0], LEVEL_SUM), inside(t, e->args[1], LEVEL_SUM))));
}

void text_tall_sign(Text *t, const char *sign, const char *under, const char *over) {
  const Box lower = box_of_line(t->tall, under), upper = box_of_line(t->tall, over);
  buf_add(&t->b, box_keep(t->tall, box_sign(t->tall, sign, upper, lower)));
}

void text_tall_block(Text *t, const Ast *e) {
  Box *cells = ARENA_ARRAY(t->b.arena, Box, e->nargs);
  for (int i = 0; i < e->nargs; i++) cells[i] = inside(t, e->args[i], LEVEL_SUM);
  buf_printf(&t->b, "[%s]", box_keep(t->tall, box_grid(t->tall, cells, e->nargs, e->ncols)));
}
