#include "front/lexicon.h"

#include <string.h>

#include "front/ast.h"
#include "parse.h"

static const Lexeme rows[] = {
    {"grad", WORD_STATEMENT, TOK_REQUEST, ST_GRAD},
    {"jac", WORD_STATEMENT, TOK_REQUEST, ST_JAC},
    {"hess", WORD_STATEMENT, TOK_REQUEST, ST_HESS},
    {"deriv", WORD_STATEMENT, TOK_REQUEST, ST_DERIV},
    {"diff", WORD_STATEMENT, TOK_DIFF, 0},
    {"simplify", WORD_STATEMENT, TOK_SIMPLIFY, 0},
    {"expand", WORD_STATEMENT, TOK_EXPAND, 0},
    {"factor", WORD_STATEMENT, TOK_FACTOR, 0},
    {"solve", WORD_STATEMENT, TOK_SOLVE, 0},
    {"stationary", WORD_STATEMENT, TOK_STATIONARY, 0},
    {"convex", WORD_STATEMENT, TOK_CONVEX, 0},
    {"check", WORD_STATEMENT, TOK_CHECK, 0},
    {"eval", WORD_STATEMENT, TOK_EVAL, 0},
    {"shape", WORD_STATEMENT, TOK_SHAPE, 0},
    {"shapes", WORD_STATEMENT, TOK_SHAPES, 0},
    {"wrt", WORD_STATEMENT, TOK_WRT, 0},
    {"where", WORD_CLAUSE, TOK_WHERE, 0},
    {"at", WORD_CLAUSE, TOK_AT, 0},
    {"assume", WORD_CLAUSE, TOK_ASSUME, 0},
    {"as", WORD_CLAUSE, TOK_AS, 0},
    {"on", WORD_CLAUSE, TOK_ON, 0},
    {"st", WORD_CLAUSE, TOK_ST, 0},
    {"for", WORD_CLAUSE, TOK_FOR, 0},
    {"scalar", WORD_KIND, TOK_KIND, KIND_SCALAR},
    {"integer", WORD_KIND, TOK_KIND, KIND_INTEGER},
    {"vector", WORD_KIND, TOK_KIND, KIND_VECTOR},
    {"rowvector", WORD_KIND, TOK_KIND, KIND_ROWVECTOR},
    {"matrix", WORD_KIND, TOK_KIND, KIND_MATRIX},
    {"symmetric", WORD_KIND, TOK_KIND, KIND_SYMMETRIC},
    {"antisymmetric", WORD_KIND, TOK_KIND, KIND_ANTISYMMETRIC},
    {"spd", WORD_KIND, TOK_KIND, KIND_SPD},
    {"psd", WORD_KIND, TOK_KIND, KIND_PSD},
    {"diagonal", WORD_KIND, TOK_KIND, KIND_DIAGONAL},
    {"lower", WORD_KIND, TOK_KIND, KIND_LOWER},
    {"upper", WORD_KIND, TOK_KIND, KIND_UPPER},
    {"orthogonal", WORD_KIND, TOK_KIND, KIND_ORTHOGONAL},
    {"orthonormal", WORD_KIND, TOK_KIND, KIND_ORTHONORMAL},
    {"function", WORD_KIND, TOK_FUNCTION, KIND_FUNCTION},
    {"invertible", WORD_FACT, TOK_FACT, FACT_INVERTIBLE},
    {"positive", WORD_FACT, TOK_FACT, FACT_POSITIVE},
    {"unconstrained", WORD_PROPERTY, TOK_PROPERTY, 0},
    {"entrywise", WORD_PROPERTY, TOK_PROPERTY, 0},
};

enum { ROWS = sizeof rows / sizeof *rows };

const Lexeme *lexicon_row(int i) { return i >= 0 && i < ROWS ? &rows[i] : NULL; }

const Lexeme *lexicon_find(const char *word) {
  for (int i = 0; i < ROWS; i++)
    if (rows[i].word[0] == word[0] && strcmp(rows[i].word, word) == 0) return &rows[i];
  return NULL;
}

bool lexicon_is_property(const char *word) {
  const Lexeme *x = lexicon_find(word);
  return x != NULL &&
         (x->class == WORD_FACT || x->class == WORD_PROPERTY || (x->class == WORD_KIND && x->token == TOK_KIND));
}

Fn lexicon_function(const char *word) {
  static const Fn functions[] = {FN_FRECHET, FN_SYLVESTER, FN_DUP, FN_ELIM, FN_COMMUTATION};
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    if (strcmp(fn_row(functions[i])->name, word) == 0) return functions[i];
  return FN_NONE;
}

bool lexicon_is_function_letter(const char *name) {
  static const char *const letters[] = {"f", "g", "h", "phi", "psi"};
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
    if (strcmp(letters[i], name) == 0) return true;
  return false;
}

bool lexicon_is_greek(const char *word) {
  static const char letters[] =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon "
      "phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega "
      "varepsilon vartheta varpi varrho varsigma varphi varkappa ell";
  const char *letter;
  size_t len;
  for (int i = 0; word_at(letters, i, &letter, &len); i++)
    if (strlen(word) == len && memcmp(letter, word, len) == 0) return true;
  return false;
}
