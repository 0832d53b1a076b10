/** Colours an option, stage or tag may carry; any other name falls back to grey. */
export const colorNames = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
] as const;

const known = new Set<string>(colorNames);

function optionColor(color: string | null | undefined): string {
  if (!color) return 'gray';
  return known.has(color) || /^#[0-9a-f]{6}$/i.test(color) ? color : 'gray';
}

/** A CSS colour for dots and marks. */
export function markColor(color: string | null | undefined): string {
  const name = optionColor(color);
  return name.startsWith('#') ? name : `var(--mantine-color-${name}-6)`;
}
