/** Lines of a 16 by 16 grid, drawn for the project: no font of icons has to be brought into a page. */
const LINES = {
  back: 'M13 8H3m4-4L3 8l4 4',
  close: 'm4 4 8 8M12 4l-8 8',
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  move: 'M6 4h0m4 0h0M6 8h0m4 0h0M6 12h0m4 0h0',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 14 14',
  leave: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
} as const;

export type IconName = keyof typeof LINES;

/** A picture for a control that has its name in words: it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}
