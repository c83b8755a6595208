/** A command as a document gives it. */
interface DocumentedCommand {
  /** The line of the document that it stands in, from 1. */
  line: number;
  command: string;
}

const FENCE = /^```(\w*)/;

/**
 * The commands of a Markdown document: each line of its `sh` blocks without its comment, and inline code
 * that begins with `npm` or `npx`. Inline code that only names a command's part (`-- --headless`) or
 * holds a word in capitals for the reader to fill in is none.
 */
export function commandsIn(markdown: string): DocumentedCommand[] {
  const found: DocumentedCommand[] = [];
  let block: string | null = null;
  for (const [index, text] of markdown.split('\n').entries()) {
    const line = index + 1;
    const fence = FENCE.exec(text);
    if (fence !== null) block = block === null ? (fence[1] ?? '') : null;
    else if (block === 'sh') {
      const command = text.replace(/\s+#.*$/, '').trim();
      if (command !== '') found.push({ line, command });
    } else if (block === null) {
      for (const [, code] of text.matchAll(/`(np[mx] [^`]+)`/g)) {
        if (code !== undefined && !/[A-Z]{3}|…/.test(code)) found.push({ line, command: code });
      }
    }
  }
  return found;
}
