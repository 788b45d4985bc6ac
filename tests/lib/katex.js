// Renders each formula of a JSON list (standard input) as a display; prints a list of null or what KaTeX says of it.
// With --there: only whether KaTeX is installed.
const fs = require('fs');

let katex = null;
for (const at of ['katex', '/usr/share/nodejs/katex', '/usr/share/javascript/katex/katex.js'])
  if (katex === null) try { katex = require(at); } catch (e) { /* the next place */ }
if (process.argv[2] === '--there') process.exit(katex === null ? 1 : 0);

function says(formula) {
  try {
    katex.renderToString(formula, {displayMode: true, throwOnError: true, strict: 'error'});
    return null;
  } catch (e) {
    return String(e.message);
  }
}
console.log(JSON.stringify(katex === null ? null : JSON.parse(fs.readFileSync(0, 'utf8')).map(says)));
