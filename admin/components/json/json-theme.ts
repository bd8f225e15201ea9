import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'

/** The colours of the default style that are too dark on a dark page, and what stands for them there. */
const onDark: Readonly<Record<string, string>> = {
  '#a11': '#f0a58f',
  '#219': '#9cc9f5',
  '#164': '#b5dd9d',
  '#708': '#d3a6ee',
  '#00c': '#9cc9f5',
  '#404740': '#b6beb6',
}

const darkHighlight = HighlightStyle.define(
  defaultHighlightStyle.specs.map((spec) => ({ ...spec, color: onDark[String(spec.color)] ?? spec.color })),
)

/** Colours of a code field, for a light or a dark page. */
export function jsonTheme(isDark: boolean) {
  const line = isDark ? '#3a444e' : '#d5dbe1'
  const shade = isDark ? '#12161b' : '#f6f8fa'
  const text = isDark ? '#aab4be' : '#56616b'
  return [
    EditorView.theme(
      {
        '&': { border: `1px solid ${line}`, borderRadius: '6px', fontSize: '12.5px' },
        '&.cm-focused': { outline: `2px solid ${isDark ? '#7cc4ef' : '#0f5c8c'}` },
        '.cm-gutters': { backgroundColor: shade, color: text, border: 'none' },
        '.cm-content': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace' },
        '.cm-tooltip': { backgroundColor: shade, color: isDark ? '#fff' : '#111', border: `1px solid ${line}` },
      },
      { dark: isDark },
    ),
    syntaxHighlighting(isDark ? darkHighlight : defaultHighlightStyle),
  ]
}
