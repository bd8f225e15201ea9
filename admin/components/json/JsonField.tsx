import { forceLinting } from '@codemirror/lint'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { Box, useTheme } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useLocale } from 'react-admin'
import { isLanguage } from '../../i18n/language.ts'
import type { JsonValue } from '../../scheme-editor/draft/json.ts'
import { saysTheSame } from '../../scheme-editor/draft/share.ts'
import { adoptCodeStyles } from '../code/adopt-code-styles.ts'
import type { FieldChoice } from './json-completion.ts'
import { jsonExtensions } from './json-extensions.ts'
import type { JsonProblem } from './json-problems.ts'
import { jsonTheme } from './json-theme.ts'
import { parsedJson } from './parsed-json.ts'

export interface JsonFieldProps {
  readonly label: string
  readonly value: JsonValue | undefined
  /** Called with each text that is JSON; an empty one is `undefined`. */
  readonly onChange: (value: JsonValue | undefined) => void
  /** Where the value stands in the draft. */
  readonly pointer: string
  /** At pointers into the value. */
  readonly issues?: readonly JsonProblem[]
  readonly fieldsAt?: (pointer: string) => readonly FieldChoice[]
  readonly isReadOnly?: boolean
}

const noProblems: readonly JsonProblem[] = []
const noFields = () => []

/** A field for any JSON value. What is written stays as it is, also while it is no JSON. */
export function JsonField(props: JsonFieldProps) {
  const { label, value, pointer, issues = noProblems, isReadOnly = false } = props
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const isDark = useTheme().palette.mode === 'dark'
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const colours = useRef(new Compartment())
  const latest = useRef(props)
  latest.current = props

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes later is taken from `latest` or put in by the effects below.
  useEffect(() => {
    if (place.current === null) return undefined
    adoptCodeStyles()
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: textOf(latest.current.value),
        extensions: [
          colours.current.of(jsonTheme(isDark)),
          jsonExtensions({
            ...{ label, pointer, isReadOnly, language },
            problems: () => latest.current.issues ?? noProblems,
            fieldsAt: (at) => (latest.current.fieldsAt ?? noFields)(at),
            changed: (text) => {
              const parsed = parsedJson(text)
              if (parsed.isJson) latest.current.onChange(parsed.value)
            },
          }),
        ],
      }),
    })
    view.current = editor
    return () => editor.destroy()
  }, [label, pointer, isReadOnly, language])

  useEffect(() => {
    const editor = view.current
    if (editor === undefined) return
    const parsed = parsedJson(editor.state.doc.toString())
    if (parsed.isJson && saysTheSame(parsed.value, value)) return
    if (!parsed.isJson && editor.hasFocus) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: textOf(value) } })
  }, [value])

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are made anew when the issues are others.
  useEffect(() => {
    if (view.current !== undefined) forceLinting(view.current)
  }, [issues])

  useEffect(() => {
    view.current?.dispatch({ effects: colours.current.reconfigure(jsonTheme(isDark)) })
  }, [isDark])

  return <Box ref={place} />
}

function textOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, undefined, 2)
}
