import { useTheme } from '@mui/material'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { diagnosticsOf } from './diagnostics.ts'
import type { FormulaContext } from './formula-context.ts'
import type { FormulaFieldProps } from './formula-props.ts'
import { FormulaView } from './formula-view.ts'
import { look } from './look.ts'
import { meaningIn } from './meaning-in.ts'
import { type Reading, storedFormula } from './stored-and-shown.ts'

interface Props extends FormulaFieldProps {
  readonly language: 'zh' | 'en'
  readonly labelId: string
  readonly noteId: string
}

/** The editor itself, over CodeMirror. */
export function FormulaEditor(props: Props) {
  const { value, onChange, issues, pointer, labelId, noteId, isReadOnly = false } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<FormulaView>(undefined)
  const theme = useTheme()
  const context = useFormulaContext(props)
  const { reading } = context
  const isWrong = issues.some(({ severity }) => severity === 'error')

  useEffect(() => {
    if (place.current === null) return
    const made = new FormulaView(place.current)
    view.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    view.current?.configure({ context, look: look(theme), isReadOnly, isWrong, pointer, labelId, noteId })
  }, [context, theme, isReadOnly, isWrong, pointer, labelId, noteId])
  useEffect(() => {
    view.current?.listen((typed) => {
      const stored = storedFormula(typed, reading)
      if (stored !== value) onChange(stored)
    })
  }, [onChange, reading, value])
  useEffect(() => {
    view.current?.show(value, reading)
  }, [value, reading])
  useEffect(() => {
    const shown = view.current?.text ?? ''
    view.current?.underline(diagnosticsOf(issues, value, shown, reading))
  }, [issues, value, reading])
  return <div ref={place} />
}

function useFormulaContext({ names, records, language, personsValue }: Props): FormulaContext {
  const translate = useTranslate()
  return useMemo(() => {
    const reading: Reading = { names, language, ...(records && { records }) }
    return {
      reading,
      helpOf: (id) => translate(`editor.formula.functions.${id}.help`),
      argumentsOf: (id) => translate(`editor.formula.functions.${id}.arguments`),
      meaningOf: meaningIn(translate),
      shownValue: (id) => {
        const shown = personsValue?.(id)
        return shown === undefined ? undefined : translate('editor.formula.value', { value: shown })
      },
    }
  }, [names, records, language, personsValue, translate])
}
