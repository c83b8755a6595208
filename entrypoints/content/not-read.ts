/** Elements whose text is not the article's: not shown, not prose, or the reader's own. */
const ELEMENTS = new Set(
  'script style noscript template nav button input select textarea label fieldset datalist code pre kbd samp rt rp svg math canvas iframe object embed audio video map'.split(
    ' ',
  ),
);

const ROLES = new Set(
  'navigation search menu menubar toolbar tablist textbox comment doc-noteref'.split(' '),
);

/** Names that sites and their comment services give to what readers wrote below an article. */
const COMMENTS =
  /^(?:disqus_thread|(?:(?:user|reader|article|post)[-_]?)?(?:comments|commentaires)(?:[-_]?(?:area|section|list|thread|container|wrapper|block|zone))?|(?:comment|commentaire)[-_](?:list|section|thread))$/i;
const COMMENTS_LABEL = /^\W*\d*\W*(?:(?:reader )?comments?|commentaires?)\b/i;
/** An element of such a name that holds the article is no place for comments. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** What a note's sign looks like: figures, stars or daggers, or anything in brackets. */
const NOTE_SIGN = /^\s*(?:\d{1,3}|[*†‡§]+|[[(].{1,8}[\])])\s*$/u;

/** Whether it holds what readers wrote, as the page itself says: by schema.org, its name or its label. */
function holdsComments(element: Element): boolean {
  if (element.getAttribute('itemtype')?.endsWith('schema.org/Comment') === true) return true;
  if (WHOLE.has(element.localName)) return false;
  return (
    COMMENTS.test(element.id) ||
    [...element.classList].some((name) => COMMENTS.test(name)) ||
    (element.localName === 'section' &&
      COMMENTS_LABEL.test(element.getAttribute('aria-label') ?? ''))
  );
}

const SUSPECT =
  '[hidden], [inert], [aria-hidden], [contenteditable], [role], [itemtype], section[aria-label], [class*="comment" i], [id*="comment" i], [id*="disqus" i]';

/**
 * The elements below a root whose attributes may have them left out: which, is then asked of these few. Of a
 * whole page, one call of the browser's costs less than asking each element.
 */
export const suspectsIn = (root: ParentNode): NodeListOf<Element> => root.querySelectorAll(SUSPECT);

/**
 * Whether what an element holds is left out: told by its mark-up alone, no layout is asked for.
 * @param name its local name, which whoever asks has asked for before
 * @param suspects those of all the text that is read; null where each element is to be asked
 */
export function isNotRead(
  element: Element,
  name: string,
  suspects: ReadonlySet<Element> | null,
): boolean {
  if (ELEMENTS.has(name)) return true;
  // The sign of a footnote may stand inside of a name; "10th" is none.
  if (name === 'sup' && NOTE_SIGN.test(element.textContent)) return true;
  if (!(suspects === null ? element.matches(SUSPECT) : suspects.has(element))) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('inert') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (editable !== null && editable.toLowerCase() !== 'false') ||
    ROLES.has(element.getAttribute('role') ?? '') ||
    holdsComments(element)
  );
}

/** Attributes that make what an element holds read or not. */
export const DECISIVE = ['hidden', 'inert', 'aria-hidden', 'contenteditable'] as const;
