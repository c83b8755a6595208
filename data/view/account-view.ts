import type { Account } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { AccountView, CardLanguage, SourceView } from '../schema/card.ts';
import type { Source } from '../schema/source.ts';

export function sourceView(
  source: Source,
  language: CardLanguage,
  corpus: string | null = null,
): SourceView {
  return {
    id: source.id,
    label: source.label[language],
    title: source.title,
    language: source.language,
    genre: source.genre,
    outlet: source.outlet,
    address: source.address,
    published: source.published,
    notBefore: source.notBefore?.date ?? null,
    saysOfItself: source.saysOfItself?.text[language] ?? null,
    corpus,
  };
}

export function accountView(
  account: Account,
  source: Source,
  actors: ReadonlyMap<string, Actor>,
  language: CardLanguage,
  corpus: string | null,
): AccountView {
  return {
    id: account.id,
    source: sourceView(source, language, corpus),
    statement: account.statement[language],
    chain: account.chain.map((speaker) =>
      speaker.type === 'actor'
        ? { name: actors.get(speaker.actor)?.name[language] ?? speaker.actor, anonymous: false }
        : { name: speaker.as[language], anonymous: speaker.anonymous },
    ),
    certainty: account.certainty,
    label: account.label?.[language] ?? null,
    said: account.said,
    evidence: account.evidence,
  };
}
