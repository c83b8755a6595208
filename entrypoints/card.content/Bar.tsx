import { i18n } from '#i18n';
import { Icon, type IconName } from '../../components/Icon.tsx';
import type { Subject } from '../../data/view/card.ts';
import type { CardAction } from './hover.ts';

interface Props {
  kind: Subject['kind'];
  /** Whether a link in the card was followed, so that there is a way back. */
  canGoBack: boolean;
  pinned: boolean;
  /** A sheet at the bottom is neither moved nor pinned. */
  isSheet: boolean;
  act: (action: CardAction) => void;
}

interface ButtonProps {
  name: string;
  icon: IconName;
  class?: string;
  pressed?: boolean;
  onClick?: () => void;
}

function Button({ name, icon, class: style, pressed, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      class={style}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The card's upper edge: by it a card is moved, pinned and closed. */
export function Bar({ kind, canGoBack, pinned, isSheet, act }: Props) {
  return (
    <div class="card-bar">
      {canGoBack && (
        <Button
          class="card-back"
          name={i18n.t('card.back')}
          icon="back"
          onClick={() => act({ type: 'back' })}
        />
      )}
      {!isSheet && <Button class="card-move" name={i18n.t('card.move')} icon="move" />}
      <span class="room">{i18n.t(kind === 'event' ? 'card.kindEvent' : 'card.kindActor')}</span>
      {!isSheet && (
        <Button
          class="card-pin"
          name={i18n.t('card.pin')}
          icon="pin"
          pressed={pinned}
          onClick={() => act({ type: 'pin', on: !pinned })}
        />
      )}
      <Button
        class="card-close"
        name={i18n.t('card.close')}
        icon="close"
        onClick={() => act({ type: 'close' })}
      />
    </div>
  );
}
