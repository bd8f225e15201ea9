import type { RaThemeOptions } from 'react-admin'
import type { Colours } from './themes.ts'

type Components = NonNullable<RaThemeOptions['components']>

/** For those who asked their system for less movement. */
const still = {
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { transition: 'none !important' },
  },
}

/** How the parts of pages look: bars, menu, tables and forms. */
export function frameOf({ ground, paper, line, quiet, chosen, accent, text }: Colours): Components {
  const hairline = `1px solid ${line}`
  return {
    MuiCssBaseline: { styleOverrides: still },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none' } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiTextField: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true } },
    MuiFormHelperText: { styleOverrides: { root: { marginTop: 1, lineHeight: 1.35 } } },
    MuiAutocomplete: { defaultProps: { fullWidth: true } },
    MuiTableCell: {
      styleOverrides: {
        root: { fontVariantNumeric: 'tabular-nums', borderBottom: hairline },
        head: { color: quiet, fontWeight: 600, whiteSpace: 'nowrap' },
        sizeSmall: { padding: '5px 12px' },
      },
    },
    MuiChip: {
      styleOverrides: {
        sizeSmall: { height: 22, fontSize: '0.75rem' },
        iconSmall: { fontSize: '0.95rem' },
      },
    },
    MuiTooltip: { defaultProps: { enterDelay: 400 }, styleOverrides: { tooltip: { fontSize: '0.78rem' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
    MuiListSubheader: {
      styleOverrides: {
        root: { background: 'transparent', color: quiet, fontSize: '0.78rem', lineHeight: '28px', marginTop: 6 },
      },
    },
    RaAppBar: {
      styleOverrides: {
        root: { background: ground, backgroundImage: 'none', color: text, borderBottom: hairline, boxShadow: 'none' },
      },
    },
    RaSidebar: { styleOverrides: { root: { borderRight: hairline } } },
    RaLayout: {
      styleOverrides: {
        root: { '& .RaLayout-content': { padding: '0 16px 16px' }, '& .RaLayout-appFrame': { marginTop: 48 } },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          ...{
            minHeight: 32,
            padding: '4px 10px',
            margin: '1px 6px',
            borderRadius: 6,
            color: text,
            fontSize: '0.93rem',
          },
          '& .RaMenuItemLink-icon': { minWidth: 30, color: quiet, '& svg': { fontSize: '1.15rem' } },
          '&.RaMenuItemLink-active': { background: chosen, color: accent, '& .RaMenuItemLink-icon': { color: accent } },
        },
      },
    },
    // What has no room on a narrow window is scrolled to inside the table, and the page stays where it is.
    RaList: { styleOverrides: { root: { '& .RaList-content': { overflowX: 'auto' } } } },
    RaCreate: { styleOverrides: { root: { maxWidth: '44rem' } } },
    RaEdit: { styleOverrides: { root: { maxWidth: '44rem' } } },
    RaToolbar: { styleOverrides: { root: { backgroundColor: paper, borderTop: hairline, minHeight: 52 } } },
    RaAccessDenied: {
      styleOverrides: {
        root: {
          '& .RaAccessDenied-message': { opacity: 1 },
          '& .RaAccessDenied-icon': { width: '3rem', height: '3rem', color: quiet },
        },
      },
    },
    RaEmpty: {
      styleOverrides: {
        root: {
          '& .RaEmpty-message': { color: quiet, marginTop: '3rem' },
          '& .RaEmpty-icon': { width: '3rem', height: '3rem' },
          '& .MuiTypography-h4': { fontSize: '1.05rem', marginBottom: 8 },
          '& .RaEmpty-toolbar': { marginTop: '1rem' },
        },
      },
    },
  }
}
