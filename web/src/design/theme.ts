import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent. */
const cobalt: MantineColorsTuple = [
  '#eff4ff',
  '#dce6fe',
  '#bed1fd',
  '#93b2fb',
  '#6189f6',
  '#3c68ef',
  '#2350dc',
  '#1c41bb',
  '#1b3894',
  '#1a3273',
];

const graphite: MantineColorsTuple = [
  '#e6e7ea',
  '#c5c7cd',
  '#a2a5ae',
  '#80848f',
  '#4b4f59',
  '#363a43',
  '#292c34',
  '#1e2127',
  '#16181d',
  '#0f1114',
];

const slate: MantineColorsTuple = [
  '#f9f9fa',
  '#f3f4f6',
  '#e8e9ed',
  '#d9dbe1',
  '#c0c4cd',
  '#9297a3',
  '#6a707d',
  '#4b515d',
  '#333842',
  '#1b1e25',
];

const small = { defaultProps: { size: 'xs' } };
const quiet = { '--ai-color': 'var(--text-soft)', '--ai-hover-color': 'var(--text)' };
// The list of choices scrolls by itself: its box would be one more thing to reach by the keyboard.
const chosen = { defaultProps: { size: 'xs', withScrollArea: false, openOnFocus: false } } as const;
const floating = { shadow: 'md', radius: 'md' } as const;

export const theme = createTheme({
  primaryColor: 'cobalt',
  primaryShade: { light: 6, dark: 5 },
  colors: { cobalt, dark: graphite, gray: slate },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Plain settings by name: Mantine's own `extend` only adds types, and would bring every part into the first script.
  components: {
    ActionIcon: {
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      // What can be done with a row stands back until it is wanted.
      vars: (_theme: unknown, { variant, color }: { variant?: string; color?: string }) => ({
        root: variant === 'subtle' && color === 'gray' ? quiet : {},
      }),
    },
    Badge: {
      defaultProps: { variant: 'light', size: 'sm', tt: 'none', fw: 500, radius: 'sm' },
    },
    Button: { defaultProps: { size: 'xs', fw: 500 } },
    Checkbox: small,
    Input: small,
    InputWrapper: small,
    Loader: { defaultProps: { size: 'xs', type: 'oval' } },
    Menu: { defaultProps: floating },
    Modal: {
      defaultProps: {
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    },
    MultiSelect: chosen,
    NumberInput: small,
    Paper: { defaultProps: { radius: 'md' } },
    Popover: { defaultProps: floating },
    SegmentedControl: small,
    Select: chosen,
    Skeleton: { defaultProps: { radius: 'sm' } },
    Switch: small,
    Tabs: { defaultProps: { keepMounted: false } },
    TagsInput: chosen,
    Textarea: small,
    TextInput: small,
    Tooltip: { defaultProps: { openDelay: 400, fz: 12, color: 'dark.7' } },
  },
});
