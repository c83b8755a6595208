import type { Library } from '../../data/library/library.ts';
import type { CardLanguage } from '../../data/schema/card.ts';

/** What every page of the dossier is given. */
export interface PageProps {
  library: Library;
  language: CardLanguage;
}
