/** docs/performance.md around what one run has printed. */
export const documented = (printed: string): string => `# What it costs

Written by \`npm run bench -- --docs\`; every figure below is one that it printed. Ratios are to the **floor** of
the same run, a TreeWalker that sums the lengths of all text nodes. **Cold** is the first run on a page opened
anew, which is what a reader's page pays; **warm** is the tenth run on the same page. Milliseconds are sums over
the pages and mean little: other work on the machine falls on all contestants alike, since they take turns.

Names are exact and the same for all; one in ten stands in the pages. mark.js is given 500 names at most and
advanced-mark.js 5,000, because more takes them minutes a page. Ours reads its gate, reads the page if the gate
lets it, spots and paints; the peers built on a plain text only find, and neither tie places to the page nor paint.

![Cold times by number of names](performance.svg)

${printed}`;
