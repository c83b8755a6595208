/** A run of text that a reader sees as one paragraph, with the text nodes that it stands in. */
export interface TextBlock {
  /** The closest element around all of it that starts a new line. */
  element: Element;
  /** The nodes' data joined, a line break for each <br>. Offsets are UTF-16 units. */
  text: string;
  nodes: Text[];
  /** For each node, the offset in `text` at which its data begins. */
  starts: number[];
  /** BCP 47 tag from the closest `lang`, or null. */
  language: string | null;
}

/** Elements that stand inside a line, a picture among the words included; any other starts a new block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i img ins mark picture q rb rp rt ruby s small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text is not the article's: not shown, not prose, or the reader's own. */
const SKIPPED = new Set(
  'script style noscript template nav button input select textarea label fieldset datalist code pre kbd samp rt rp svg math canvas iframe object embed audio video map'.split(
    ' ',
  ),
);

const SKIPPED_ROLES = new Set('navigation search menu menubar toolbar tablist textbox'.split(' '));

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (element instanceof HTMLElement && element.isContentEditable) ||
    SKIPPED_ROLES.has(element.getAttribute('role') ?? '')
  );
}

/** Gathers nodes until the block ends. */
class Gatherer {
  readonly blocks: TextBlock[] = [];
  #element: Element | null = null;
  #parts: string[] = [];
  #nodes: Text[] = [];
  #starts: number[] = [];
  #length = 0;

  add(node: Text, element: Element): void {
    this.#element ??= element;
    this.#nodes.push(node);
    this.#starts.push(this.#length);
    this.#push(node.data);
  }

  breakLine(): void {
    if (this.#length > 0) this.#push('\n');
  }

  flush(): void {
    const text = this.#parts.join('');
    if (this.#element !== null && text.trim() !== '') {
      const language = this.#element.closest('[lang]')?.getAttribute('lang') ?? null;
      this.blocks.push({
        element: this.#element,
        text,
        nodes: this.#nodes,
        starts: this.#starts,
        language,
      });
    }
    this.#element = null;
    this.#parts = [];
    this.#nodes = [];
    this.#starts = [];
    this.#length = 0;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Where the walk stands in one element: its next child, and the block that its text belongs to. */
interface Frame {
  next: ChildNode | null;
  block: Element;
  /** Whether the element is that block itself, so that leaving it ends the block. */
  ends: boolean;
}

/**
 * Reads the blocks of text below a root, in the order of the document. It only looks: no layout is
 * forced and nothing is changed. Nested to any depth, it uses no recursion.
 */
export function readBlocks(root: Element): TextBlock[] {
  const gatherer = new Gatherer();
  const path: Frame[] = [{ next: root.firstChild, block: root, ends: true }];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const node = frame.next;
    if (node === null) {
      if (frame.ends) gatherer.flush();
      path.pop();
      continue;
    }
    frame.next = node.nextSibling;
    if (node instanceof Text) gatherer.add(node, frame.block);
    if (!(node instanceof Element)) continue;
    if (node.localName === 'br') {
      gatherer.breakLine();
      continue;
    }
    const inline = INLINE.has(node.localName);
    if (!inline) gatherer.flush();
    if (isSkipped(node)) continue;
    path.push({ next: node.firstChild, block: inline ? frame.block : node, ends: !inline });
  }
  return gatherer.blocks;
}

/** The index of the node in which the offset lies. */
function nodeAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The part of the page that a stretch of a block's text stands in; null where the page has changed
 * since it was read. Static, because live ranges tax every change that the page makes to itself.
 * @param start offset in UTF-16 units of the block's text
 * @param end offset after the last unit
 */
export function rangeOf(block: TextBlock, start: number, end: number): StaticRange | null {
  const first = nodeAt(block.starts, start);
  const last = nodeAt(block.starts, end - 1);
  const startContainer = block.nodes[first];
  const endContainer = block.nodes[last];
  if (startContainer === undefined || endContainer === undefined) return null;
  const startOffset = start - (block.starts[first] ?? 0);
  const endOffset = end - (block.starts[last] ?? 0);
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
