/* Interned strings: the same text is the same pointer, for the life of the table. */
#ifndef MDIFF_BASE_INTERN_H
#define MDIFF_BASE_INTERN_H

#include <stddef.h>

typedef struct Intern Intern;

Intern *intern_new(void);
void intern_free(Intern *t);

/* The one copy of these `len` bytes (NUL-terminated); owned by the table. */
const char *intern_n(Intern *t, const char *s, size_t len);
const char *intern(Intern *t, const char *s);

#endif
