import AhoCorasick from 'modern-ahocorasick';
import { Stopwatch } from './contest.ts';
import { joinedText } from './joined.ts';

/** modern-ahocorasick: built in the page, since neither build can be stored. */
let names: readonly string[] = [];
let automaton: AhoCorasick | null = null;

globalThis.contestant = {
  prepare: (data) => void ({ names } = data),
  run() {
    const watch = new Stopwatch();
    automaton ??= watch.time(
      'build',
      () => new AhoCorasick(names.map((name) => name.toLowerCase())),
    );
    const ready = automaton;
    const { text } = watch.time('read', joinedText);
    const found = watch.time('match', () => ready.search(text.toLowerCase()).length);
    return { found, steps: watch.steps };
  },
};
