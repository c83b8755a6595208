import type { Account, Evidence, Speaker } from '../schema/account.ts';
import type { Actor } from '../schema/actor.ts';
import type { Corpus } from '../schema/corpus.ts';
import type { Event, Question } from '../schema/event.ts';
import type { Source } from '../schema/source.ts';
import { CONTEXT } from './terms.ts';

/** A node of the graph; what it may hold is in terms.ts. */
type Node = Readonly<Record<string, unknown>>;

interface JsonLd {
  '@context': typeof CONTEXT;
  '@graph': Node[];
}

/** Names things by tag URIs (RFC 4151), which say what they name and lead nowhere. */
type Naming = (...path: string[]) => string;

const naming =
  (corpus: string): Naming =>
  (...path) =>
    ['tag:parallax.example,2025:corpus', corpus, ...path].join('/');

const AGENTS: Record<Actor['kind'], string> = {
  person: 'Person',
  organisation: 'Organization',
  group: 'Agent',
  place: 'Agent',
};

const actorNode = ({ id, kind, name }: Actor, iri: Naming): Node => ({
  id: iri('actor', id),
  type: AGENTS[kind],
  name,
});

function sourceNode(source: Source, iri: Naming): Node {
  const { id, title, byline, language, genre, published, address, sha256 } = source;
  return {
    id: iri('source', id),
    type: 'Entity',
    title: { '@value': title, '@language': language },
    language,
    genre,
    sha256,
    ...(byline === null ? {} : { creator: byline }),
    ...(published === null ? {} : { issued: published }),
    ...(address === null ? {} : { page: address }),
  };
}

function questionNodes(question: Question, event: string, iri: Naming): Node[] {
  const { id, text, positions, relations } = question;
  const positionIri = (position: string): string => iri('event', event, id, position);
  return [
    { id: iri('event', event, id), type: 'Question', label: text, about: iri('event', event) },
    ...positions.map((position) => {
      const related = (kind: string): string[] =>
        relations
          .filter((relation) => relation.kind === kind && relation.between[0] === position.id)
          .map(({ between }) => positionIri(between[1]));
      return {
        id: positionIri(position.id),
        type: 'Position',
        label: position.text,
        answers: iri('event', event, id),
        contradicts: related('contradicts'),
        compatible: related('compatible'),
        sameVoice: related('later'),
      };
    }),
  ];
}

const eventNode = ({ id, title, when }: Event, corpus: Corpus, iri: Naming): Node => ({
  id: iri('event', id),
  type: 'Event',
  label: title,
  rights: corpus.licence,
  ...(when === null ? {} : { date: when }),
});

/** A passage: the text that it is of, and the words by which it is found there again. */
function targetOf(evidence: Evidence, source: string, iri: Naming): Node {
  const resource = { type: 'SpecificResource', language: evidence.language };
  if (evidence.type === 'web') {
    const { address, exact, prefix, suffix } = evidence;
    const selector = { type: 'TextQuoteSelector', exact, prefix, suffix };
    return { ...resource, source: address, selector };
  }
  return {
    ...resource,
    source: iri('source', source),
    paragraph: evidence.paragraph,
    selector: { type: 'TextQuoteSelector', exact: evidence.fragment },
  };
}

const agentOf = (speaker: Speaker, iri: Naming): Node =>
  speaker.type === 'actor'
    ? { id: iri('actor', speaker.actor) }
    : { type: 'Agent', name: speaker.as, anonymous: speaker.anonymous };

/** What each speaker of the chain told, the last relay's first, each derived from the one before it. */
function tellings({ id, chain }: Account, iri: Naming): Node | null {
  return chain.reduce<Node | null>(
    (before, speaker, at) => ({
      id: iri('account', id, 'telling', `${at + 1}`),
      type: 'Entity',
      wasAttributedTo: agentOf(speaker, iri),
      ...(before === null ? {} : { wasDerivedFrom: before }),
    }),
    null,
  );
}

/** An account as a Web Annotation: our words for the passage, the answer that they give, and the passage. */
function annotation(account: Account, iri: Naming): Node {
  const { id, statement, event, question, position, evidence, source, certainty, said } = account;
  const told = tellings(account, iri);
  return {
    id: iri('account', id),
    type: ['Annotation', 'Entity'],
    motivation: 'oa:describing',
    body: [
      ...(['fr', 'en'] as const).map((language) => ({
        type: 'TextualBody',
        value: statement[language],
        language,
        format: 'text/plain',
        purpose: 'oa:describing',
      })),
      {
        type: 'SpecificResource',
        source: iri('event', event, question, position),
        purpose: 'oa:classifying',
      },
    ],
    target: evidence.map((entry) => targetOf(entry, source, iri)),
    certainty,
    ...(said === null ? {} : { said }),
    wasDerivedFrom: {
      id: iri('account', id, 'telling'),
      type: 'Entity',
      wasAttributedTo: { id: iri('source', source, 'author') },
      partOf: iri('source', source),
      ...(told === null
        ? {}
        : { wasDerivedFrom: told, hadPrimarySource: iri('account', id, 'telling', '1') }),
    },
  };
}

const authorNode = ({ id, byline }: Source, iri: Naming): Node => ({
  id: iri('source', id, 'author'),
  type: 'Agent',
  ...(byline === null ? {} : { 'foaf:name': byline }),
});

/**
 * A corpus as JSON-LD: every account a Web Annotation whose selector finds the passage again, and a
 * PROV chain that leads from the text back to the first speaker. It needs no file but itself.
 */
export function jsonLd(corpus: Corpus): JsonLd {
  const iri = naming(corpus.id);
  return {
    '@context': CONTEXT,
    '@graph': [
      ...corpus.events.flatMap((event) => [
        eventNode(event, corpus, iri),
        ...event.questions.flatMap((question) => questionNodes(question, event.id, iri)),
      ]),
      ...corpus.actors.map((actor) => actorNode(actor, iri)),
      ...corpus.sources.flatMap((source) => [sourceNode(source, iri), authorNode(source, iri)]),
      ...corpus.accounts.map((account) => annotation(account, iri)),
    ],
  };
}
