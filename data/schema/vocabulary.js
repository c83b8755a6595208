/*
 * The words that schemas, cards and messages choose from. They stand apart from the schemas so that a
 * page, which needs only these, does not carry every schema along.
 */
/** What a text is, by its own form: it decides how the card introduces it. */
export const GENRES = ['report', 'analysis', 'column', 'opinion'];
/** How the source presents the statement. Who says it is the chain's matter, not the certainty's. */
export const CERTAINTIES = [
    'stated',
    'reported',
    'alleged',
    'conditional',
    'speculative',
    'opinion',
    'denied',
];
/** How two positions stand to each other; `contradicts` only where both cannot be true. */
export const RELATIONS = ['contradicts', 'compatible', 'later'];
