/* The walker that prints ASTs in the mathematical formats, and the tables of their spellings. */
#ifndef MDIFF_OUTPUT_TEXT_H
#define MDIFF_OUTPUT_TEXT_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/ptrmap.h"
#include "front/ast.h"
#include "notion/ctx.h"
#include "output/box.h"
#include "output/print.h"

/* Loose to tight, as in the grammar.  LEVEL_OPEN is an indexed sum, which takes all up to the next + or -:
 * it may stand as a summand or as the last factor, elsewhere it needs brackets. */
typedef enum Level {
  LEVEL_SUM,
  LEVEL_OPEN,
  LEVEL_ELEMENTWISE,
  LEVEL_KRON,
  LEVEL_PRODUCT,
  LEVEL_UNARY,
  LEVEL_POSTFIX,
  LEVEL_ATOM
} Level;

/* Where an operand stands: behind an operator a leading minus sign needs brackets. */
typedef enum Place { PLACE_FIRST, PLACE_AFTER } Place;

/* Which dimensions of an expression its surroundings fix, so that I need not carry its size. */
enum { FIXED_ROWS = 1, FIXED_COLS = 2, FIXED_BOTH = 3 };

typedef struct TextStyle {
  const char *open, *close;       /* brackets */
  const char *plus, *minus, *neg;
  const char *hadamard, *ediv, *kron;
  const char *times;              /* product sign, where juxtaposition would be misread */
  const char *power, *epower;     /* what precedes an exponent */
  const char *exponent_open, *exponent_close; /* around one that is no atom */
  const char *transpose, *inverse, *inverse_transpose;
  const char *norm_open, *norm_close, *norm_f, *norm_1, *norm_2, *norm_nuc, *norm_inf;
  const char *det_open, *det_close; /* NULL: det(A) */
  const char *d;                  /* of a differential */
  const char *sum, *prod;         /* the sign of an indexed sum */
} TextStyle;

const TextStyle *text_style(Format f);

/* The indexed sums around what is printed, the innermost first. */
typedef struct SumsAround {
  const Binder *binder;
  const struct SumsAround *outer;
} SumsAround;

typedef struct Text {
  Ctx *c;
  Format f;
  const TextStyle *s;
  Buf b;
  Boxes *tall;     /* for two dimensions: what is higher than a line; NULL: everything on one line */
  PtrMap *own;     /* node -> text_own_shape, as a const int * */
  const SumsAround *bound; /* NULL: inside no indexed sum */
  bool skip_minus; /* the minus sign that comes next was printed by the sum around it */
  bool too_long;
  int bars, norms; /* open |...| and ||...||, inside which no others are opened */
} Text;

/* Prints e so that it may stand where `least` is the loosest allowed; `fixed`: FIXED_ bits. */
void text_print(Text *t, const Ast *e, Level least, Place place, int fixed);

/* The same inside brackets or separators of any kind. */
void text_inside(Text *t, const Ast *e, int fixed);

/* How tightly e binds as it would be printed. */
Level text_level(const Text *t, const Ast *e);

/* Levels: text_level.c.  Whether the text of e, unbracketed, begins with a minus sign. */
bool text_leading_minus(const Text *t, const Ast *e);

/* e without the sums and products of one argument around it. */
const Ast *text_unwrap(const Ast *e);

/* A numeric coefficient: 2, -1/2. */
bool text_is_coefficient(const Ast *e);

/* 2 (x ∘ y), which needs no brackets. */
bool text_scales_elementwise(const Text *t, const Ast *e);

/* The loosest that stands without brackets as an operand of ∘ or ⊗, and as factor i of a product. */
Level text_operand_level(const Text *t, const Ast *e, Place place);
Level text_factor_level(const Text *t, const Ast *product, int i);

/* The dimensions that e fixes by itself when it is read back (FIXED_ bits). */
int text_own_shape(Text *t, const Ast *e);

/* Numbers, powers, transposes and inverses: text_number.c. */
void text_minus(Text *t); /* the sign, unless the sum around has printed it */
void text_number(Text *t, const Ast *e);
void text_power(Text *t, const Ast *e, int fixed);
void text_postfix(Text *t, const Ast *e, int fixed);

/* Functions, constants, norms: text_call.c. */
void text_call(Text *t, const Ast *e, int fixed);
Level text_call_level(const Text *t, const Ast *e);

/* Entries, members, indexed sums, blocks: text_index.c. */
void text_index(Text *t, const Ast *e);
void text_bigop(Text *t, const Ast *e);
void text_block(Text *t, const Ast *e);

/* Whether quotients are written with a bar, so that neither side needs brackets. */
static inline bool text_has_bars(const Text *t) { return t->f == FORMAT_LATEX || t->tall != NULL; }

/* Two dimensions: text_tall.c.  The parts of an expression that take several lines, t->tall not NULL. */
void text_tall_quotient(Text *t, const Ast *e);
void text_tall_sign(Text *t, const char *sign, const char *under, const char *over);
void text_tall_block(Text *t, const Ast *e);

/* Whether the statement has a name that looks like this one, so that a constant or function of that
 * spelling would be misread. */
bool text_name_taken(const Text *t, const char *name);

/* Whether a number literal, or a quotient of two, and which; q is set then. */
bool text_is_rational(const Ast *e, fmpq_t q);

/* The sign for 1/2, 1/4, 3/4 if the format has one; NULL else. */
const char *text_vulgar_fraction(const Text *t, const Ast *e);

#endif
