import { i18n } from '#i18n';
import type { CardLanguage } from '../../data/schema/card.ts';
import type { Source } from '../../data/schema/source.ts';
import { hrefOf } from '../../data/view/dossier/address.ts';
import { Evidence } from '../Evidence.tsx';
import { sourceFacts } from './source-words.ts';

interface Props {
  source: Source;
  language: CardLanguage;
  /** False on the source's own page, whose title it already is. */
  linked?: boolean;
}

/** A source: what it is, who signs it, and what it says of itself, with the passage that shows it. */
export function SourceEntry({ source, language, linked = true }: Props) {
  const { title, published, notBefore, address, saysOfItself } = source;
  return (
    <div class="source">
      <p>
        <cite lang={source.language}>
          {linked ? <a href={hrefOf('source', source.id)}>{title}</a> : title}
        </cite>
      </p>
      <p class="facts">{sourceFacts(source)}</p>
      {address !== null && (
        <p>
          <a href={address} rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      {published === null && notBefore !== null && (
        <Evidence evidence={{ type: 'paragraph', ...notBefore.shownBy }} />
      )}
      {saysOfItself === null ? (
        <p class="facts">{i18n.t('dossier.saysNothing')}</p>
      ) : (
        <>
          <p>
            <strong>{i18n.t('dossier.ofItself')}</strong>{' '}
            <span lang={language}>{saysOfItself.text[language]}</span>
          </p>
          <Evidence evidence={{ type: 'paragraph', ...saysOfItself.shownBy }} />
        </>
      )}
    </div>
  );
}
