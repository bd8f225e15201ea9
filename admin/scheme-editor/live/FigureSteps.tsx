import { Box, Collapse, Typography } from '@mui/material'
import { useState } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import type { TraceInput } from '../../../engine/index.ts'
import { isLanguage } from '../../i18n/language.ts'
import { sentenceOf } from '../../i18n/sentences.ts'
import { InputLine } from './InputLine.tsx'
import { StepHead } from './StepHead.tsx'
import { type Explained, givenInputs, inputKey, stepNotes } from './step-notes.ts'

interface FigureStepsProps {
  readonly explanation: Explained
  readonly nameOf: (figure: string) => string
  readonly valueText: (figure: string, value: string) => string
  readonly onJump: (pointer: string) => void
  /** How the figure above uses this one. */
  readonly use?: TraceInput | undefined
  readonly isOpen?: boolean
  readonly depth: number
}

/** One figure of a calculation: its value, how it was made, and inside of it the figures that it was made from. */
export function FigureSteps({
  explanation,
  nameOf,
  valueText,
  onJump,
  use,
  isOpen: isOpenAtFirst = false,
  depth,
}: FigureStepsProps) {
  const { figure, value, inputs, children } = explanation
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const name = nameOf(figure)
  const given = givenInputs(explanation)
  const notes = stepNotes(explanation, translate, (code, params) => sentenceOf(code, params, language))
  const hasMore = children.length > 0 || given.length > 0 || notes.length > 0
  return (
    <Box sx={{ pl: depth === 0 ? 0 : 2, borderLeft: depth === 0 ? 0 : 1, borderColor: 'divider' }}>
      <StepHead
        {...{ explanation, isOpen, name, use, onJump }}
        value={value === '' ? '—' : valueText(figure, value)}
        isFirst={depth === 0}
        onToggle={hasMore ? () => setIsOpen(!isOpen) : undefined}
      />
      <Collapse in={isOpen} unmountOnExit>
        {notes.map((note) => (
          <Typography key={note} variant="body2" color="text.secondary" sx={{ pl: 5 }}>
            {note}
          </Typography>
        ))}
        {given.map((input) => (
          <InputLine
            key={inputKey(input)}
            input={input}
            name={nameOf(input.figure)}
            value={valueText(input.figure, input.value)}
          />
        ))}
        {children.map((child) => (
          <FigureSteps
            key={`${child.figure} ${child.path} ${child.value}`}
            explanation={child}
            use={inputs.find((input) => input.figure === child.figure)}
            {...{ nameOf, valueText, onJump }}
            depth={depth + 1}
          />
        ))}
      </Collapse>
    </Box>
  )
}
