import { i18n } from '#i18n';
import type { CardAction } from './hover.ts';

interface Props {
  /** Whether a link in the card was followed, so that there is a way back. */
  canGoBack: boolean;
  pinned: boolean;
  /** A sheet at the bottom is neither moved nor pinned. */
  isSheet: boolean;
  act: (action: CardAction) => void;
}

interface ButtonProps {
  name: string;
  /** The lines of its picture, on a square of 16. */
  lines: string;
  class?: string;
  pressed?: boolean;
  onClick?: () => void;
}

function Button({ name, lines, class: style, pressed, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      class={style}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={lines} />
      </svg>
    </button>
  );
}

const LINES = {
  back: 'M13 8H3m4-4L3 8l4 4',
  move: 'M6 4h0m4 0h0M6 8h0m4 0h0M6 12h0m4 0h0',
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  close: 'M4 4l8 8m0-8l-8 8',
};

/** The card's upper edge: by it a card is moved, pinned and closed. */
export function Bar({ canGoBack, pinned, isSheet, act }: Props) {
  return (
    <div class="card-bar">
      {canGoBack && (
        <Button
          class="card-back"
          name={i18n.t('card.back')}
          lines={LINES.back}
          onClick={() => act({ type: 'back' })}
        />
      )}
      {!isSheet && <Button class="card-move" name={i18n.t('card.move')} lines={LINES.move} />}
      <span class="room" />
      {!isSheet && (
        <Button
          class="card-pin"
          name={i18n.t('card.pin')}
          lines={LINES.pin}
          pressed={pinned}
          onClick={() => act({ type: 'pin', on: !pinned })}
        />
      )}
      <Button
        class="card-close"
        name={i18n.t('card.close')}
        lines={LINES.close}
        onClick={() => act({ type: 'close' })}
      />
    </div>
  );
}
