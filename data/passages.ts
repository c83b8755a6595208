import * as v from 'valibot';
import type { Naming } from './library/keys.ts';
import type { Corpus } from './schema/corpus.ts';
import { pageAddressOf } from './page-address.ts';
import { loadPassagePages, loadPassages, savePassages } from './storage/passages.ts';

/** The passage of an account, as the page that it was taken from finds it again. */
const passage = v.strictObject({
  corpus: v.string(),
  /** Keys. */
  account: v.string(),
  event: v.string(),
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
});
export type Passage = v.InferOutput<typeof passage>;

const passages = v.array(passage);
const index = v.record(v.string(), v.array(v.string()));

/** Of one corpus: more would fill the small storage, which pages read before anything else. */
const MOST = 2_000;

/** The passages of web pages that a corpus holds, by the page's address without its query. */
export function passagesOf({ id, accounts }: Corpus, name: Naming): Map<string, Passage[]> {
  const found = accounts.flatMap((account) =>
    account.evidence.flatMap((evidence) => {
      if (evidence.type !== 'web') return [];
      const { address, exact, prefix, suffix } = evidence;
      const own = { corpus: id, account: name(account.id), event: name(account.event) };
      return [
        { page: pageAddressOf(new URL(address)), passage: { ...own, exact, prefix, suffix } },
      ];
    }),
  );
  const byPage = Map.groupBy(found.slice(0, MOST), ({ page }) => page);
  return new Map([...byPage].map(([page, all]) => [page, all.map((one) => one.passage)]));
}

/** The passages that are kept for a page, whichever of its addresses they were taken at. */
export async function readPassages(pages: readonly string[]): Promise<Passage[]> {
  return (await loadPassages(pages)).flatMap((stored) => {
    const read = v.safeParse(passages, stored);
    return read.success ? read.output : [];
  });
}

/**
 * Brings the passages that pages read up to date: those of the corpora that have changed, and of those
 * that are no longer wanted. Other pages are not touched.
 * @param changed by corpus, its passages by page
 */
export async function refreshPassages(
  wanted: readonly string[],
  changed: ReadonlyMap<string, ReadonlyMap<string, readonly Passage[]>>,
): Promise<void> {
  const read = v.safeParse(index, await loadPassagePages());
  const before = new Map(Object.entries(read.success ? read.output : {}));
  const gone = [...before.keys()].filter((corpus) => !wanted.includes(corpus));
  const anew = new Set([...gone, ...changed.keys()]);
  const pages = new Set(
    [...anew].flatMap((corpus) => [
      ...(before.get(corpus) ?? []),
      ...(changed.get(corpus)?.keys() ?? []),
    ]),
  );
  if (pages.size === 0) return;
  const now = new Map<string, Passage[]>();
  for (const page of pages) {
    const others = (await readPassages([page])).filter(({ corpus }) => !anew.has(corpus));
    now.set(page, [
      ...others,
      ...[...changed.values()].flatMap((byPage) => byPage.get(page) ?? []),
    ]);
  }
  for (const corpus of gone) before.delete(corpus);
  for (const [corpus, byPage] of changed) before.set(corpus, [...byPage.keys()]);
  await savePassages(now, Object.fromEntries([...before].filter(([, all]) => all.length > 0)));
}
