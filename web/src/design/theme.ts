import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  Input,
  Loader,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Paper,
  Popover,
  SegmentedControl,
  Select,
  Skeleton,
  Switch,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

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
  components: {
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
      // What can be done with a row stands back until it is wanted.
      vars: (_theme, { variant, color }) => ({ root: variant === 'subtle' && color === 'gray' ? quiet : {} }),
    }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', size: 'sm', tt: 'none', fw: 500, radius: 'sm' },
    }),
    Button: Button.extend({ defaultProps: { size: 'xs', fw: 500 } }),
    Checkbox: Checkbox.extend(small),
    Input: Input.extend(small),
    InputWrapper: Input.Wrapper.extend(small),
    Loader: Loader.extend({ defaultProps: { size: 'xs', type: 'oval' } }),
    Menu: Menu.extend({ defaultProps: floating }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    }),
    MultiSelect: MultiSelect.extend(chosen),
    NumberInput: NumberInput.extend(small),
    Paper: Paper.extend({ defaultProps: { radius: 'md' } }),
    Popover: Popover.extend({ defaultProps: floating }),
    SegmentedControl: SegmentedControl.extend(small),
    Select: Select.extend(chosen),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Switch: Switch.extend(small),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TagsInput: TagsInput.extend(chosen),
    Textarea: Textarea.extend(small),
    TextInput: TextInput.extend(small),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, fz: 12, color: 'dark.7' } }),
  },
});
