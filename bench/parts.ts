import type { Part } from './lib/part.ts';
import { articles } from './parts/articles.ts';
import { blocks } from './parts/blocks.ts';
import { firstMark } from './parts/first-mark.ts';
import { peers } from './parts/peers.ts';
import { sizes } from './parts/sizes.ts';
import { visits } from './parts/visits.ts';

/** All that `npm run bench` measures, in the order in which it is printed. */
export const PARTS: readonly Part[] = [articles, peers, visits, blocks, sizes, firstMark];
