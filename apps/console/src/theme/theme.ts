import { createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e8f4f5',
  '#cfe6e8',
  '#a3cfd3',
  '#79babf',
  '#5fb0b7',
  '#37898f',
  '#22747b',
  '#14636a',
  '#0d5860',
  '#08444a',
];
/** Mantine's own greys carry blue; these sit with the ground of theme.css. */
const dark: MantineColorsTuple = [
  '#e4eaea',
  '#c3cccc',
  '#a5b2b4',
  '#8b999b',
  '#4a585a',
  '#293537',
  '#1d2729',
  '#151d1f',
  '#101719',
  '#0c1214',
];
const red: MantineColorsTuple = [
  '#fbe6e4',
  '#f6cfcb',
  '#f0aaa3',
  '#ff9d94',
  '#f0786d',
  '#d34a40',
  '#bd2f28',
  '#ae2420',
  '#a51d1d',
  '#7d1515',
];
const brass: MantineColorsTuple = [
  '#fbf0e4',
  '#f3dcc3',
  '#eac69c',
  '#e6a667',
  '#d58b42',
  '#bb6f26',
  '#a55e1b',
  '#955315',
  '#8a4b12',
  '#6b390c',
];

/** Read at start, because React must not re-read what the server wrote for this one answer. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
export const styleNonce = () => nonce;

/** The name under which the scroll lock of Mantine's dialogs looks for the nonce of its own style element. */
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const theme = createTheme({
  colors: { petrol, dark, red, brass },
  primaryColor: 'petrol',
  // Shade 8 carries white text at AA in both schemes (the default 6 fails axe).
  primaryShade: 8,
  fontFamily: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    // Without Mantine's scroll area the list itself scrolls, which assistive technology expects of a listbox.
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', withScrollArea: false } },
    MultiSelect: { defaultProps: { size: 'sm', withScrollArea: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: false, yOffset: '10vh', transitionProps: { duration: 80 } } },
  },
});
