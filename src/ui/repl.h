/* The interactive prompt, by readline. */
#ifndef MDIFF_UI_REPL_H
#define MDIFF_UI_REPL_H

#include "ui/session.h"

/* Reads and runs statements until the user leaves. */
void repl_run(Session *s);

#endif
