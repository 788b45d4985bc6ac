/* What `vars` lists and `save` writes. */
#ifndef MDIFF_UI_VARS_H
#define MDIFF_UI_VARS_H

#include "base/buf.h"
#include "front/decl.h"

/* One line for each declaration and definition, in the order of entry, as they may be typed again; no
 * newline behind the last. */
void vars_print(const DeclTable *t, Buf *out);

#endif
