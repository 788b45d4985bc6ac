/* One input is one text for the scanner and the parser alone: each of its formulas is a statement or an error. */
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "front/front.h"
#include "front/symbol.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Names that the grammar treats in a way of their own. */
static void declare_some(Intern *names, DeclTable *decls) {
  const Decl f = {.name = intern(names, "f"), .kind = KIND_FUNCTION, .result_kind = KIND_SCALAR};
  const Decl x = {.name = intern(names, "x"), .kind = KIND_VECTOR, .family = true, .index = intern(names, "t")};
  const Decl word = {.name = intern(names, "Loss"), .kind = KIND_SCALAR};
  decl_put(decls, &f);
  decl_put(decls, &x);
  decl_put(decls, &word);
}

static void run(Arena *work, Intern *names, DeclTable *decls, const char *text, size_t size) {
  Diag diag = diag_new(work);
  const Source source = {.name = "fuzz", .text = text, .len = size, .line = 1, .column = 1};
  SymbolTable symbols = {.arena = work};
  jmp_buf escape;
  Ctx c = {.arena = work, .names = names, .diag = &diag, .source = &source, .decls = decls, .symbols = &symbols, .escape = &escape};
  if (setjmp(escape) != 0) return;
  arena_set_escape(work, &escape, (size_t)1 << 30);
  int parts = 1;
  for (int part = 0; part < parts && part < 4; part++) {
    diag = diag_new(work);
    const Statement *st = parse_part(&c, part, &parts);
    if ((st == NULL) != diag.failed) abort();
    if (diag.failed && (diag.kind == ERR_INTERNAL || (diag.has_span && (diag.span.start > diag.span.end || diag.span.end > (int)size)))) abort();
  }
  parse_expected(&c, text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Arena *session = arena_new(), *work = arena_new();
  Intern *names = intern_new();
  DeclTable decls = {.arena = session};
  declare_some(names, &decls);
  run(work, names, &decls, arena_strndup(work, (const char *)data, size), size);
  arena_set_escape(work, NULL, 0);
  arena_free(work);
  arena_free(session);
  intern_free(names);
  return 0;
}
