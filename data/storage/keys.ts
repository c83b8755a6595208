/*
 * The keys of the browser's small storage. A page reads from there without waking the worker: what the
 * reader set, and the gates that turn away pages with nothing to find. The tables of patterns are read
 * from there by the background.
 */
export const SETTINGS = 'settings';
export const GATES = 'gates';
/** Whether the first page was shown. */
export const WELCOMED = 'welcomed';
/** Before the id of a corpus: each has a table of its own, so that only those that are needed are read. */
export const TABLE = 'table/';
/** Before the id and the stamp of a corpus and a language: the words of its table in that language. */
export const WORDS = 'words/';
/** In the storage of the browser's session: in memory alone, and gone when the browser closes. */
export const LAST_SEARCH = 'lastSearch';
/** Before a page's address: the passages of accounts that were taken from it. */
export const PASSAGES = 'passages/';
/** By corpus, the addresses of the pages that it has passages from. */
export const PASSAGE_PAGES = 'passagePages';
/** The accounts whose passages were not found again on their page. */
export const LOST = 'lostPassages';
/** Before its id, in the session's storage: an account that the reader has begun. */
export const DRAFT = 'draft/';
/** In the session's storage: corpora that the browser keeps nowhere else, and another text after each change. */
export const HELD = 'held';
export const HELD_STAMP = 'heldStamp';
