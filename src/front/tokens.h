/* Tokens: what stands between the scanner and the parser.
 *
 * The scanner writes the whole statement into an array; the filters below go over it one after another and
 * settle everything that depends on context, so that the grammar needs one rule for each form:
 *   tokens_formulas   where TeX's rule holds
 *   tokens_latex      commands become the tokens of plain input; bold, accents, environments
 *   tokens_part       one of the formulas that a display holds
 *   tokens_words      runs of letters become words of the language, functions and names
 *   tokens_evaluation  F|_{x = 0}
 *   tokens_brackets   every bracket finds its partner; | and || open or close
 *   tokens_scripts    super- and subscripts: ^T, ^-1, ||x||_F, sum_{i=1}^n, f^2(x)
 *   tokens_nabla      by what nabla without a subscript differentiates
 *   tokens_derivatives  fractions of differentials, nabla, d
 *   tokens_extents    how far sum_t, log, nabla reach without brackets
 *   tokens_statement  what kind of statement it is
 * Each is linear in the number of tokens. */
#ifndef MDIFF_FRONT_TOKENS_H
#define MDIFF_FRONT_TOKENS_H

#include <stdbool.h>

#include "front/ast.h"
#include "front/decl.h"
#include "notion/ctx.h"
#include "notion/function.h"
#include "parse.h"

enum { MAX_NAME = 10000, MAX_DIGITS = 10000 }; /* letters of a name, digits of a number */

/* Kinds that the parser never sees; they lie above those of the grammar. */
enum {
  RAW_WORD = 1000, /* a run of letters and digits */
  RAW_COMMAND,     /* \name; name is without the backslash */
  RAW_BAR,         /* | of unknown direction */
  RAW_NORM,        /* \| or ‖ of unknown direction */
  RAW_MATH_OPEN,   /* $ $$ \( \[ : formula begins */
  RAW_MATH_CLOSE,
  RAW_ROW,   /* \\ */
  RAW_ALIGN, /* & */
  RAW_LESS,  /* < > of unknown meaning */
  RAW_GREATER,
  RAW_PARTIAL, /* ∂ */
  RAW_NABLA,   /* ∇ */
  RAW_DOTS,    /* … */
  RAW_STOP,    /* a full stop */
  RAW_INFINITY,
  RAW_DIFFERENTIAL, /* an upright d */
  RAW_PRIME,        /* ' behind an operand */
  RAW_FOREIGN,      /* a character that means nothing, perhaps inside \text */
  RAW_AST,          /* \ast: an elementwise product, or the star of A^\ast */
  RAW_OPTIMISE,     /* \min, \arg\min with a subscript, at the start */
  RAW_LEFT,         /* \left. */
  RAW_QUAD,         /* a wide space: two formulas may stand beside it */
  RAW_IMPLIES,      /* => between two formulas */
  RAW_REMARK        /* words that are no part of the formula; name is the text */
};

enum {
  TOKEN_TEX = 1 << 0,   /* TeX's rule holds here */
  TOKEN_BLANK = 1 << 1, /* a blank stands before it */
  TOKEN_BOLD = 1 << 2,
  TOKEN_WHOLE = 1 << 3,     /* a word that is not to be taken apart: \text{new} */
  TOKEN_GLYPH = 1 << 4,     /* a letter typed as such: σ, \sigma */
  TOKEN_LEFT = 1 << 5,      /* a bar that opens: \left|, \lvert */
  TOKEN_RIGHT = 1 << 6,     /* a bar that closes */
  TOKEN_BRACES = 1 << 7,    /* ( or ) that was { or } or \{ */
  TOKEN_MATRIX = 1 << 8,    /* [ of a matrix environment */
  TOKEN_FRACTION = 1 << 9,  /* a derivative typed as ∂F/∂X or dF/dX */
  TOKEN_OPERATOR = 1 << 10, /* a derivative whose F follows: ∂/∂X F, nabla_X F */
  TOKEN_SCRIPT = 1 << 12,  /* \mathcal{L} */
  TOKEN_ENTRY = 1 << 13,    /* begins an entry of a matrix, blanks between them */
  TOKEN_ABSENT = 1 << 11    /* closes a bracket behind the cursor of an incomplete text */
};

typedef struct Token {
  int kind; /* of parse.h, or RAW_... */
  Span span;
  unsigned flags;
  Fn fn;            /* of functions, sums and requests */
  int value;        /* of requests a StatementKind, of kinds a Kind, of facts the bit, of relations a Relation */
  const char *name; /* of words and strings interned, of numbers the digits */
} Token;

typedef struct Tokens {
  Ctx *c;
  int count, cap;
  Token *items;
  int *match;      /* after tokens_brackets: the place of a bracket's partner, -1 for other tokens */
  bool latex;      /* TeX's rule holds somewhere */
  bool bold;       /* some name is bold */
  PtrMap *functions; /* names that a `where` of this statement makes functions; NULL where it makes none */
  bool incomplete; /* the text is cut at a cursor: an open bracket is no error */
} Tokens;

/* What the grammar hands to its actions and to yylex. */
typedef struct Parser {
  Ctx *c;
  Tokens *tokens;
  int at;
  Statement *statement;    /* the result */
  Ast *expression;         /* the result of parse_expression */
  PtrMap *requests;        /* derivative nodes -> Request (build.h): what they ask for as a statement */
  struct Clauses *clauses; /* of the statement so far */
  bool collect;            /* for completion: keep what is expected at the end */
  const char **expected;
} Parser;

/* ---- the array ---- */

Tokens *tokens_new(Ctx *c);
Tokens *tokens_for(const Tokens *in); /* empty, with room for what a filter makes of `in` */
Token *tokens_add(Tokens *t, int kind, Span span); /* valid until the next addition */
void tokens_copy(Tokens *t, const Token *token);
void tokens_copy_range(Tokens *to, const Tokens *from, int begin, int end);

/* The kind of token i, 0 behind the end or before the beginning. */
int tokens_kind(const Tokens *t, int i);

/* The token's text as typed. */
const char *tokens_text(const Tokens *t, const Token *token);

/* Whether no blank stands between tokens i - 1 and i. */
bool tokens_glued(const Tokens *t, int i);

/* Whether an operand may end with, or begin with, token i (after tokens_brackets). */
bool tokens_ends_operand(const Tokens *t, int i);
bool tokens_begins_operand(const Tokens *t, int i);

bool tokens_is_name(const Tokens *t, int i, const char *name);
bool tokens_is_opening(int kind);
bool tokens_is_closing(int kind);
bool tokens_is_relation(int kind); /* = == := and < ... */
bool tokens_is_clause(int kind);   /* words that end an expression */

/* Sets match[]: -1, or the partner's place, for all tokens; the brackets are known to be balanced. */
void tokens_set_match(Tokens *t);

/* Behind token i with its partner: i + 1, or behind the closing bracket. */
int tokens_behind(const Tokens *t, int i);

/* A name with its subscripts, begin..end, as one name: x_1, D_KL, W_1_2. */
const char *tokens_whole_name(const Tokens *t, int begin, int end);

/* ---- the filters; NULL after an error ---- */

Tokens *tokens_scan(Ctx *c, const char *text, size_t len);
Tokens *tokens_formulas(Tokens *t);
Tokens *tokens_latex(Tokens *t);

/* The formula number `part`, from 0, and how many there are; the declarations among them come first. */
Tokens *tokens_part(Tokens *t, int part, int *count);

/* Notes that min and max are read as a question for stationary points. */
void tokens_note_optimum(Ctx *c);

/* min_W F as stationary F wrt W; other statements as they are.  NULL after an error. */
const Tokens *tokens_optimum(const Tokens *t);

Tokens *tokens_words(Tokens *t);
Tokens *tokens_evaluation(Tokens *t);
Tokens *tokens_brackets(Tokens *t);
Tokens *tokens_scripts(Tokens *t);
Tokens *tokens_nabla(Tokens *t);
Tokens *tokens_derivatives(Tokens *t);
Tokens *tokens_extents(Tokens *t);
Tokens *tokens_statement(Tokens *t);

/* ---- what the filters share ---- */


/* Whether the user fixed this name, or made it a function. */
const Decl *tokens_decl(const Tokens *t, const char *name);
bool tokens_is_function_name(const Tokens *t, const char *name);

#endif
