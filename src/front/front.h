/* The front end: from text to statements. */
#ifndef MDIFF_FRONT_FRONT_H
#define MDIFF_FRONT_FRONT_H

#include <stdbool.h>
#include <stddef.h>

#include "front/ast.h"
#include "front/decl.h"
#include "notion/ctx.h"

/* Reader: cuts input into statements by the rule of the language: a statement ends at a newline or `;`
 * outside brackets, goes on while a bracket, `$$`, `\[` or `\begin` is open or a line ends in a binary
 * operator, a comma or `\\`; `#` and `%` start comments; CR, a byte-order mark and a first line `#!` mean
 * nothing; while a bracket is open, a line that begins with a statement word, `NAME :` or `NAME =` ends
 * the open statement (in a displayed formula or an environment only the words do).  A blank line ends a
 * statement that waits behind an operator; commands (`help`, `set` ...) are one line each.  It knows no grammar.
 * A ' begins a string at the start, behind ( [ , ; = and before a file's name, if it is closed on its line;
 * elsewhere it transposes. */
typedef enum ReadResult {
  READ_STATEMENT, /* *begin, *end delimit one (perhaps empty) statement; *next is where to go on */
  READ_MORE,      /* the text ends inside a statement: a further line is needed */
  READ_END        /* nothing is left */
} ReadResult;

/* Looks for the next statement in text[from..len), which holds whole lines (the last newline may be missing).
 * Empty statements and comments between statements are passed over.  With at_eof an unfinished statement is
 * returned as it is. */
ReadResult read_statement(const char *text, size_t len, size_t from, bool at_eof, size_t *begin, size_t *end, size_t *next);

/* Parses the statement in c->source.  NULL after an error (in c->diag).  NUL bytes, invalid UTF-8, nesting
 * beyond AST_MAX_DEPTH and names beyond 10,000 bytes are errors, too. */
Statement *parse_statement(Ctx *c);

/* The same for a text that may hold several formulas, as displays of LaTeX do: parses number `part`, from 0, and
 * says how many there are.  After an error that concerns all of them there is one. */
Statement *parse_part(Ctx *c, int part, int *parts);

/* Parses one expression (used for laws and for reading printed answers back); NULL after an error. */
Ast *parse_expression(Ctx *c, const char *text);

/* The words that may follow `text` (cut at the cursor), for completion: statement words, clauses, function
 * names, by what the parser expects; NULL-terminated, in the arena. */
const char **parse_expected(Ctx *c, const char *text);

#endif
