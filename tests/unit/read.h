/* Reading declarations and expressions the way the session does, for tests of the layers behind the front end. */
#ifndef MDIFF_TESTS_UNIT_READ_H
#define MDIFF_TESTS_UNIT_READ_H

#include <stdio.h>
#include <string.h>

#include "front/front.h"
#include "front/infer.h"
#include "front/symbol.h"
#include "notion/ctx.h"
#include "test.h"

typedef struct World {
  Arena *perm, *arena;
  Intern *names;
  DeclTable decls;
  Diag diag;
  Source source;
  SymbolTable symbols;
  Ctx c;
} World;

static inline void world_begin_statement(World *w, const char *text) {
  w->diag = diag_new(w->arena);
  w->source = (Source){.name = "test", .text = text, .len = strlen(text), .line = 1, .column = 1};
  w->symbols = (SymbolTable){.arena = w->arena};
  w->c = (Ctx){.arena = w->arena, .names = w->names, .diag = &w->diag, .source = &w->source, .dims = dims_new(w->arena),
               .decls = &w->decls, .symbols = &w->symbols};
}

static inline int world_set_up(void **state) {
  Arena *perm = arena_new();
  World *w = ARENA_NEW(perm, World);
  w->perm = perm;
  w->arena = arena_new();
  w->names = intern_new();
  w->decls = (DeclTable){.arena = perm};
  *state = w;
  return 0;
}

static inline int world_tear_down(void **state) {
  World *w = *state;
  arena_free(w->arena);
  intern_free(w->names);
  arena_free(w->perm);
  return 0;
}

/* Declarations, separated by semicolons; they replace the ones before. */
static inline void world_declare(World *w, const char *text) {
  decl_remove(&w->decls, NULL);
  while (*text != '\0') {
    size_t len = strcspn(text, ";");
    const char *one = arena_strndup(w->perm, text, len);
    world_begin_statement(w, one);
    Statement *st = parse_statement(&w->c);
    if (st == NULL || !declare(&w->c, st)) fail_msg("%s: %s", one, w->diag.message);
    text += len + (text[len] == ';');
    text += strspn(text, " ");
  }
}

/* The inferred expression; NULL with a message printed. */
static inline const Ast *world_read(World *w, const char *text) {
  world_begin_statement(w, text);
  Statement *st = parse_statement(&w->c);
  if (st != NULL && st->kind == ST_EXPR && infer_statement(&w->c, st)) return st->expr;
  print_error("%s: %s\n", text, w->diag.message != NULL ? w->diag.message : "is no expression");
  return NULL;
}

#endif
