import type { Subject } from '../data/view/card.ts';
import { dateWords } from './dates.ts';

interface Props {
  title: string;
  kind: Subject['kind'];
  links: readonly { id: string; title: string; when?: string | null }[];
  /** Of the titles. */
  language?: string | undefined;
  onOpen: (subject: Subject) => void;
}

/** Other notes that this one leads to; nothing where there are none. */
export function Links({ title, kind, links, language, onOpen }: Props) {
  if (links.length === 0) return null;
  return (
    <nav class="links" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {links.map(({ id, title: name, when }) => (
          <li key={id}>
            <button type="button" class="link" lang={language} onClick={() => onOpen({ kind, id })}>
              {name}
            </button>
            {when != null && <span class="facts"> {dateWords(when)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
