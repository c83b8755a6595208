import type { Answered, MessageName, PageReport } from '../../messages.ts';
import { latePassages } from './late-passages.ts';
import type { Session } from './late-marker.ts';
import { nameOf } from './page-message.ts';
import { readSelection } from './selection.ts';

type Answers = { [N in MessageName]?: () => Answered<N> | Promise<Answered<N>> };

/** What a page without marks answers; tested against the schemas of messages.ts, which are not in this script. */
export async function answerWithoutMarks(
  state: PageReport['state'],
  message: unknown,
): Promise<unknown> {
  const answers = {
    report: () => ({ host: location.hostname, state, mentions: [] }),
    command: () => false,
    'go-to': () => false,
    'look-up': () => ({ isShown: false, text: readSelection([]).text }),
    passage: async () => (await latePassages()).take([]),
  } satisfies Answers;
  const name = nameOf(message);
  for (const [known, answer] of Object.entries(answers)) if (known === name) return answer();
  throw new Error('nobody here answers it');
}

/** What stands in the place of a session where nothing is to be found. */
export const idle = (state: () => PageReport['state']): Session => ({
  state,
  answer: (message) => answerWithoutMarks(state(), message),
  adapt: () => Promise.resolve(false),
});
