import { isRecord } from '../../data/schema/record.ts';

/** An object of JSON-LD. What its fields hold is for the caller to check. */
type Said = Readonly<Record<string, unknown>>;

const TYPE = 'application/ld+json';

/**
 * What a page says in JSON-LD, object by object: those of its scripts, of their lists and graphs. Pages
 * write anything there: what cannot be read is passed over.
 * @param field only scripts in which it is written are read: most pages say much that nobody asks for
 */
export function* structuredData(document: Document, field: string): Generator<Said> {
  // By name alone: browsers find it ten times as fast as by a selector.
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type')?.toLowerCase() !== TYPE) continue;
    const { textContent } = script;
    if (!textContent.includes(`"${field}"`)) continue;
    let data: unknown;
    try {
      data = JSON.parse(textContent);
    } catch {
      continue;
    }
    for (const one of [data].flat()) {
      if (!isRecord(one)) continue;
      const graph = one['@graph'];
      if (Array.isArray(graph)) yield* graph.filter(isRecord);
      else yield one;
    }
  }
}
