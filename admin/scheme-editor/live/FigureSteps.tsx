import { Box, Button, Collapse, IconButton, Stack, Typography } from '@mui/material'
import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { useState } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { compare, type explain, parseDecimal, type TraceInput } from '../../../engine/index.ts'
import { grouped } from '../../components/grouped.ts'
import { isLanguage } from '../../i18n/language.ts'
import { sentenceOf, wordOf } from '../../i18n/sentences.ts'
import { InputLine } from './InputLine.tsx'
import { useOf } from './use-of.ts'

export type Explained = NonNullable<ReturnType<typeof explain>>

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
  const { figure, how, path, value, inputs, children } = explanation
  const translate = useTranslate()
  const locale = useLocale()
  const language = isLanguage(locale) ? locale : 'zh-CN'
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const name = nameOf(figure)
  const plain = inputs.filter((input) => !children.some((child) => child.figure === input.figure))
  const given = oncePerLine(plain.filter((input) => input.figure !== figure || input.value !== value))
  const notes = notesOf(explanation, translate, (code, params) => sentenceOf(code, params, language))
  const hasMore = children.length > 0 || given.length > 0 || notes.length > 0
  return (
    <Box sx={{ pl: depth === 0 ? 0 : 2, borderLeft: depth === 0 ? 0 : 1, borderColor: 'divider' }}>
      <Stack direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
        <IconButton
          size="small"
          aria-expanded={isOpen}
          aria-label={name}
          disabled={!hasMore}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ExpandMoreIcon fontSize="small" /> : <ChevronRightIcon fontSize="small" />}
        </IconButton>
        <Typography component="span" sx={{ fontWeight: depth === 0 ? 600 : 400 }}>
          {name}
        </Typography>
        <Typography component="span" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
          {value === '' ? '—' : valueText(figure, value)}
        </Typography>
        <Typography component="span" variant="body2" color="text.secondary">
          {[wordOf('how', how, language), ...useOf(use, translate)].join(' · ')}
        </Typography>
        {path !== '' && (
          <Button size="small" onClick={() => onJump(`/document${path}`)}>
            {translate('editor.live.jump')}
          </Button>
        )}
      </Stack>
      <Collapse in={isOpen} unmountOnExit>
        {notes.map((note) => (
          <Typography key={note} variant="body2" color="text.secondary" sx={{ pl: 5 }}>
            {note}
          </Typography>
        ))}
        {given.map((input) => (
          <InputLine
            key={lineOf(input)}
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

type Said = (code: string, params: Readonly<Record<string, string | number>>) => string

/** The row that matched, what was rounded away, the reason. */
function notesOf(
  { row, unrounded, value, reason }: Explained,
  translate: ReturnType<typeof useTranslate>,
  said: Said,
): readonly string[] {
  return [
    ...(row === undefined ? [] : [translate('editor.live.row', { row: row.index + 1 })]),
    ...(unrounded === undefined || isSameNumber(unrounded, value)
      ? []
      : [translate('editor.live.rounded', { unrounded: grouped(unrounded) })]),
    ...(reason === undefined ? [] : [said(reason.code, reason.params)]),
  ]
}

function isSameNumber(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)]
  return left === undefined || right === undefined ? one === other : compare(left, right) === 0
}

const lineOf = ({ figure, value, source = '' }: TraceInput) => `${figure} ${value} ${source}`

function oncePerLine(inputs: readonly TraceInput[]): readonly TraceInput[] {
  return [...new Map(inputs.map((input) => [lineOf(input), input])).values()]
}
