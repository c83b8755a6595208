import { i18n } from '#i18n';
import type { Moment, Timeline as TimelineView } from '../../data/view/dossier/timeline.ts';
import type { Day } from '../../data/view/dossier/days.ts';
import { TimelineTable } from './TimelineTable.tsx';
import { momentName, momentWhen, tickWords } from './moments.ts';

/** Where a day stands on the axis. */
type Place = (day: Day) => string;

const placeOn =
  ({ from, to }: TimelineView): Place =>
  (day) =>
    `${(((day - from) / (to - from)) * 100).toFixed(2)}%`;

/** A single day is a dot, a period a bar, an open end an arrow; what is only about then is hollow. */
function Mark({ moment, place, ends }: { moment: Moment; place: Place; ends: TimelineView }) {
  const { from, to, vague, speaks, kind } = moment;
  if (from === null && to === null) return null;
  const looks = `mark mark-${kind}${vague ? ' vague' : ''}${speaks ? '' : ' mute'}`;
  if (from === to && from !== null) return <circle class={looks} cx={place(from)} cy="50%" r="5" />;
  const start = from ?? ends.from;
  const end = to ?? ends.to;
  return (
    <>
      <line class={looks} x1={place(start)} x2={place(end)} y1="50%" y2="50%" />
      {to === null && (
        <svg x={place(end)} y="50%" overflow="visible">
          <path class="arrow" d="M-8 -5 L0 0 L-8 5" />
        </svg>
      )}
      {from === null && (
        <svg x={place(start)} y="50%" overflow="visible">
          <path class="arrow" d="M8 -5 L0 0 L8 5" />
        </svg>
      )}
    </>
  );
}

function Lane(props: { title: string; moments: readonly Moment[]; timeline: TimelineView }) {
  const { title, moments, timeline } = props;
  const place = placeOn(timeline);
  if (moments.length === 0) return null;
  return (
    <>
      <p class="lane">{title}</p>
      {moments.map((moment, at) => (
        <div class="moment" key={at}>
          <p class="moment-name">
            {momentName(moment)} <span class="facts">{momentWhen(moment)}</span>
          </p>
          <div class="track">
            <svg>
              {timeline.ticks.days.map((day) => (
                <line key={day} class="tick" x1={place(day)} x2={place(day)} y1="0" y2="100%" />
              ))}
              <Mark moment={moment} place={place} ends={timeline} />
            </svg>
          </div>
        </div>
      ))}
    </>
  );
}

/** Past this share of the axis a date is written to the left of its tick, or it would be cut off. */
const LATE = 0.85;

function Axis({ timeline }: { timeline: TimelineView }) {
  const { from, to, ticks } = timeline;
  const place = placeOn(timeline);
  return (
    <div class="moment axis">
      <div class="track">
        <svg>
          {ticks.days.map((day) => (
            <text
              key={day}
              x={place(day)}
              y="14"
              text-anchor={(day - from) / (to - from) > LATE ? 'end' : 'start'}
            >
              {tickWords(day, ticks.precision)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

/** What happened and when each text was published, drawn, with the same as a table. */
export function Timeline({ timeline }: { timeline: TimelineView }) {
  const { happened, given, undated } = timeline;
  return (
    <>
      <div class="timeline" role="img" aria-label={i18n.t('dossier.timeline')}>
        <Axis timeline={timeline} />
        <Lane title={i18n.t('dossier.happened')} moments={happened} timeline={timeline} />
        <Lane title={i18n.t('dossier.given')} moments={given} timeline={timeline} />
        <Lane title={i18n.t('dossier.undated')} moments={undated} timeline={timeline} />
      </div>
      <details class="as-table">
        <summary>{i18n.t('dossier.asTable')}</summary>
        <TimelineTable timeline={timeline} />
      </details>
    </>
  );
}
