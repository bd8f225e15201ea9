import type { Theme } from '@mui/material'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The colours and measures of the page, light or dark. */
export function look({ palette, typography, shape }: Theme): Extension {
  const isDark = palette.mode === 'dark'
  const border = isDark ? 'rgba(255, 255, 255, 0.28)' : 'rgba(0, 0, 0, 0.28)'
  const raised = {
    backgroundColor: palette.background.paper,
    color: palette.text.primary,
    border: `1px solid ${border}`,
  }
  const colours = isDark ? dark : light
  return EditorView.theme(
    {
      '&': {
        color: palette.text.primary,
        backgroundColor: 'transparent',
        border: `1px solid ${border}`,
        borderRadius: `${shape.borderRadius}px`,
        fontSize: '0.875rem',
      },
      '&:hover': { borderColor: palette.text.primary },
      '&.cm-focused': {
        outline: `2px solid ${palette.primary.main}`,
        outlineOffset: '-1px',
        borderColor: 'transparent',
      },
      '&.jh-wrong:not(.cm-focused)': { borderColor: palette.error.main },
      '.cm-scroller': { fontFamily: `${typography.fontFamily}`, lineHeight: '1.6' },
      '.cm-content': { padding: '6px 8px', caretColor: palette.text.primary, minHeight: '1.6em' },
      '.cm-line': { padding: '0' },
      '.cm-cursor': { borderLeftColor: palette.text.primary },
      '.cm-placeholder': { color: palette.text.secondary },
      '.cm-tooltip': { ...raised, zIndex: '1500', borderRadius: `${shape.borderRadius}px` },
      '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: `${typography.fontFamily}`, maxHeight: '16em' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
      '.cm-tooltip-autocomplete ul li[aria-selected]': {
        backgroundColor: palette.primary.main,
        color: palette.primary.contrastText,
      },
      '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '1em', opacity: '0.8' },
      '.cm-completionInfo': { ...raised, padding: '6px 10px', maxWidth: '22em' },
      '.cm-completionMatchedText': { textDecoration: 'none' },
      '.cm-diagnostic': { padding: '4px 10px', borderLeft: `4px solid ${palette.error.main}` },
      '.cm-diagnostic-warning': { borderLeftColor: palette.warning.main },
      '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: `2px dashed ${palette.error.main}` },
      '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: `2px dotted ${palette.warning.main}` },
      '.cm-snippetField': { backgroundColor: isDark ? 'rgba(255, 255, 255, 0.14)' : 'rgba(0, 0, 0, 0.08)' },
      '.jh-meaning': { padding: '6px 10px', maxWidth: '28em' },
      '.jh-meaning > :first-child': { fontWeight: 600 },
      '.jh-name': { color: colours.name },
      '.jh-function': { color: colours.function },
      '.jh-number': { color: colours.number },
      '.jh-text': { color: colours.text },
    },
    { dark: isDark },
  )
}

const light = { name: '#0b5394', function: '#7b2d8b', number: '#8a4b00', text: '#1d6b2f' }
const dark = { name: '#8cc8f5', function: '#dba6ea', number: '#f0b878', text: '#93d6a2' }
