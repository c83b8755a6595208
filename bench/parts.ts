import type { Part } from './lib/part.ts';
import { articles } from './parts/articles.ts';
import { blocks } from './parts/blocks.ts';
import { card } from './parts/card.ts';
import { firstMark } from './parts/first-mark.ts';
import { growth } from './parts/growth.ts';
import { install } from './parts/install.ts';
import { large } from './parts/large.ts';
import { length } from './parts/length.ts';
import { mutations } from './parts/mutations.ts';
import { ownPages } from './parts/own-pages.ts';
import { peers } from './parts/peers.ts';
import { search } from './parts/search.ts';
import { sizes } from './parts/sizes.ts';
import { visits } from './parts/visits.ts';

/** All that `npm run bench` measures, in the order in which it is printed. */
export const PARTS: readonly Part[] = [
  articles,
  peers,
  visits,
  blocks,
  length,
  sizes,
  firstMark,
  card,
  mutations,
  large,
  ownPages,
  search,
  install,
  growth,
];
