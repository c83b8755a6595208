import { BOUNDS } from '../../data/check/bounds.ts';
import { RefusedCorpus, type Chosen } from '../../data/check/read-corpus.ts';

const tooLarge = (name: string, size: number): RefusedCorpus =>
  new RefusedCorpus([`${name}: expected at most ${BOUNDS.text} bytes, found ${size}`]);

/** The text of a file. @throws {RefusedCorpus} where it is larger than any corpus may be, unread */
export async function readFile(file: File): Promise<Chosen> {
  if (file.size > BOUNDS.text) throw tooLarge(file.name, file.size);
  return { kind: 'file', name: file.name, text: await file.text() };
}

/**
 * The JSON files of a folder that the reader chose, by path; what else lies in it is not read.
 * @throws {RefusedCorpus} where there is more than any corpus may hold, or no corpus
 */
export async function readFolder(files: readonly File[], signal: AbortSignal): Promise<Chosen> {
  const json = files.filter(({ name }) => name.endsWith('.json'));
  const about = json
    .map((file) => file.webkitRelativePath)
    .filter((path) => path.endsWith('/corpus.json'))
    .toSorted((a, b) => a.length - b.length)[0];
  const [top = 'folder'] = files[0]?.webkitRelativePath.split('/') ?? [];
  if (about === undefined) {
    throw new RefusedCorpus([`${top}/corpus.json: (the whole file): expected a file, found none`]);
  }
  const size = json.reduce((sum, file) => sum + file.size, 0);
  if (size > BOUNDS.text) throw tooLarge(top, size);
  const texts = new Map<string, string>();
  for (const file of json) {
    signal.throwIfAborted();
    texts.set(file.webkitRelativePath, await file.text());
  }
  return { kind: 'folder', name: about.slice(0, -'/corpus.json'.length), texts };
}
