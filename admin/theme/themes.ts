import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin'
import { frameOf } from './frame.ts'

const fonts =
  '"Inter", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif'

/** The colours in which light and dark differ. */
export interface Colours {
  readonly accent: string
  /** Behind everything, and of menus and bars. */
  readonly ground: string
  /** Of what lies on it: tables, forms. */
  readonly paper: string
  readonly line: string
  readonly text: string
  /** For what is less important, still legible on ground and paper. */
  readonly quiet: string
  /** Of the page that is open, in the menu. */
  readonly chosen: string
  /** Of signs and states, legible as text on ground and paper; those of the library where nothing is said. */
  readonly signs?: Readonly<Record<'success' | 'info' | 'warning' | 'error', { readonly main: string }>>
}

const light: Colours = {
  accent: '#0f5c8c',
  ground: '#f7f8fa',
  paper: '#ffffff',
  line: '#e2e6eb',
  text: '#1c2430',
  quiet: '#5a6675',
  chosen: '#e4eef5',
  signs: {
    success: { main: '#1f6f34' },
    info: { main: '#0b6394' },
    warning: { main: '#9a5200' },
    error: { main: '#b3261e' },
  },
}
const dark: Colours = {
  accent: '#7cc4ef',
  ground: '#12161b',
  paper: '#191f26',
  line: '#2c353f',
  text: '#e6eaef',
  quiet: '#a3afbc',
  chosen: '#22313d',
}

/** MUI's own are too pale for small text on white. */
const statesOnLight = {
  warning: { main: '#a35200' },
  success: { main: '#2a7230' },
  info: { main: '#01679e' },
  error: { main: '#c22525' },
}

/** Dense and calm: one accent, hairlines in place of shadows, figures of equal width, so that columns of money line up. */
function themeOf(base: typeof defaultLightTheme, colours: Colours, states: object = {}): RaThemeOptions {
  const { accent, ground, paper, line, text, quiet, signs } = colours
  return {
    ...base,
    typography: {
      ...{ fontFamily: fonts, fontSize: 13 },
      h5: { fontWeight: 600, fontSize: '1.25rem' },
      h6: { fontWeight: 600, fontSize: '1rem' },
      subtitle1: { fontWeight: 600, fontSize: '0.95rem' },
      subtitle2: { fontWeight: 600, fontSize: '0.875rem' },
      body1: { fontSize: '0.875rem' },
      body2: { fontSize: '0.8125rem' },
    },
    shape: { borderRadius: 6 },
    sidebar: { width: 200, closedWidth: 48 },
    palette: {
      ...base.palette,
      ...signs,
      ...states,
      primary: { main: accent },
      secondary: { main: accent },
      background: { default: ground, paper },
      text: { primary: text, secondary: quiet },
      divider: line,
    },
    components: { ...base.components, ...frameOf(colours) },
  }
}

export const lightTheme = themeOf(defaultLightTheme, light, statesOnLight)
export const darkTheme = themeOf(defaultDarkTheme, dark)
