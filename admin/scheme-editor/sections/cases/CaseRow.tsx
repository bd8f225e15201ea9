import { Link, TableCell, TableRow } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { casesPointer } from '../../cases/case-changes.ts'
import type { CaseRun } from '../../cases/case-run.ts'
import type { FigureWords } from '../../cases/deviation-words.ts'
import { useFigureWords } from '../../cases/use-case-runs.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../../draft/json.ts'
import { CaseActions } from './CaseActions.tsx'
import { CaseState } from './CaseState.tsx'

interface CaseRowProps {
  readonly one: JsonValue
  readonly index: number
  readonly run: CaseRun | undefined
  readonly wasOpen: boolean
  readonly onOpen: (index: number) => void
}

/** A case in one row; its name opens it. */
export function CaseRow({ one, index, run, wasOpen, onOpen }: CaseRowProps) {
  const translate = useTranslate()
  const words = useFigureWords()
  const link = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wasOpen) link.current?.focus()
  }, [wasOpen])
  const { name, period, people, expect } = isObject(one) ? one : {}
  const shownName = typeof name === 'string' && name !== '' ? name : translate('editor.cases.no_name')
  const count = isList(people) ? people.length : 0
  return (
    <TableRow hover>
      <TableCell>
        <CaseState run={run} />
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <Link
          ref={link}
          component="button"
          variant="body2"
          data-pointer={`${casesPointer}/${index}`}
          sx={{ textAlign: 'left' }}
          onClick={() => onOpen(index)}
        >
          {shownName}
        </Link>
      </TableCell>
      <TableCell>
        {translate('editor.cases.people', { smart_count: count })} · {String(period ?? '')}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{expectedText(isList(expect) ? expect : [], words)}</TableCell>
      <TableCell sx={{ px: 0.5 }}>
        <CaseActions index={index} name={shownName} />
      </TableCell>
    </TableRow>
  )
}

/** The band and the payout of one person, or of the first of several. */
function expectedText(expect: readonly JsonValue[], words: FigureWords | undefined): string {
  const [first] = expect.filter(isObject)
  if (first === undefined) return ''
  const said = summaryKeys.flatMap((key) => shown(first, key, words)).slice(0, 2)
  return `${said.join(' · ')}${expect.length > 1 ? ' …' : ''}`
}

const summaryKeys = ['band', 'payout', 'total', 'status'] as const

function shown(expected: JsonObject, key: string, words: FigureWords | undefined): readonly string[] {
  const value = expected[key]
  if (typeof value !== 'string' && typeof value !== 'number') return []
  return [words === undefined ? String(value) : words.value(key, String(value))]
}
