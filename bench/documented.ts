/**
 * docs/performance.md around what one run has printed.
 * @param hasChart whether there is a chart beside it
 */
export const documented = (printed: string, hasChart: boolean): string => `# What it costs

Written by \`npm run bench -- --docs\`; every figure below is one that it printed. How each is measured, and why so:
[decision 18](adr/0018-what-a-cost-is.md). How costs grow: [scale](scale.md).

Ratios are to the **floor** of the same run, a TreeWalker that sums the lengths of all text nodes. **Cold** is the first
run on a page opened anew, which is what a reader's page pays; **warm** is a later run on the same page, to which
a word was added before. Milliseconds of contests are sums over the pages and mean little: other work on the
machine falls on all contestants alike, since they take turns.

In the contest of names, names are exact and the same for all; one in ten stands in the pages. mark.js is given 500 at
most and advanced-mark.js 5,000, because more takes them minutes a page. Ours looks at its gate, asks about the text if
the gate lets it, reads the page where an event is named in it, tells its blocks, checks the answer, ties it to the page
and paints. The matching is done by the background, off the page's thread: it is listed apart, and so is what page and
background take together. The peers do all on the page's thread; those built on a plain text only find, and neither tie
places to the page nor paint. In goals, painting and messages (sending them, and checking the answer) stand beside what
ours takes; the tables have all of it.

${hasChart ? '![First run on a page, as times the floor, by number of names](performance.svg)\n\n' : ''}${printed}`;
