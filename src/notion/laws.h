/* The named laws of derivations, with what they say and where they come from. */
#ifndef MDIFF_NOTION_LAWS_H
#define MDIFF_NOTION_LAWS_H

typedef struct LawRow {
  const char *text[3]; /* unicode, ascii, latex */
  const char *says;
  const char *cite; /* "" where there is nothing to cite */
} LawRow;

/* Row i, NULL behind the last. */
const LawRow *law_row(int i);

/* The row whose name in unicode or ascii this is, in any case of letters; a name with another variable than X, as in
 * "tr(G' dW)", is found too.  NULL if there is none. */
const LawRow *law_find(const char *name);

#endif
