import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CellValue } from '../../components/spreadsheet/column.ts'
import { currentSession } from '../../providers/session.ts'
import type { MissingFigures, PersonLacking } from '../missing-answer.ts'
import { cellOf, type FillColumn } from './fill-columns.ts'
import { givenRecords, type GivenRecords, ratingKey } from './given-records.ts'
import { savePerson } from './save-person.ts'

/** What was typed and is not saved yet: person → column → cell. */
export type Edits = Readonly<Record<string, Readonly<Record<string, CellValue>>>>

interface Told {
  /** Sentences about cells, `person/column`. */
  readonly cells: Readonly<Record<string, string>>
  /** What was refused as a whole, by person. */
  readonly people: Readonly<Record<string, string>>
  readonly conflicts: readonly string[]
  readonly saved: number
}

const nothingTold: Told = { cells: {}, people: {}, conflicts: [], saved: 0 }

/** The figures of people as they stand and as they are being typed. What is typed stays while one looks at other pages of the console. */
export function useFill(period: string, missing: MissingFigures, columns: readonly FillColumn[]) {
  const queries = useQueryClient()
  const editsKey = ['fill', period, missing.scheme]
  const { data: edits = {} } = useQuery<Edits>({
    ...{ queryKey: editsKey, queryFn: () => ({}), initialData: {} },
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  })
  const setEdits = (next: Edits) => queries.setQueryData<Edits>(editsKey, next)
  const employees = missing.rows.map(({ employee }) => employee)
  const given = useGiven(period, missing, employees)
  const [told, setTold] = useState(nothingTold)
  const [done, setDone] = useState<number>()
  const changed = Object.keys(edits)
  useEffect(() => {
    if (changed.length === 0) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', hold)
    return () => removeEventListener('beforeunload', hold)
  }, [changed.length])

  /** Saves these people; those that stay as they were typed are told of. */
  const save = async (people: readonly string[], records: GivenRecords) => {
    setTold(nothingTold)
    setDone(0)
    let left: Edits = edits
    let [saved, count] = [0, 0]
    const cells: Record<string, string> = {}
    const refused: Record<string, string> = {}
    const conflicts: string[] = []
    try {
      for (const employee of people) {
        const about = { period, scheme: missing.scheme, employee, columns, given: records }
        const outcome = await savePerson({ ...about, cells: edits[employee] ?? {} })
        count += 1
        setDone(count)
        if (outcome.is === 'saved') {
          left = without(left, employee)
          setEdits(left)
          saved += 1
        }
        if (outcome.is === 'conflict') conflicts.push(employee)
        if (outcome.is === 'refused') {
          refused[employee] = outcome.message
          for (const [column, said] of Object.entries(outcome.cells)) cells[`${employee}/${column}`] = said
        }
      }
    } finally {
      await queries.invalidateQueries({ queryKey: ['fill-given', period] })
      setDone(undefined)
      setTold({ cells, people: refused, conflicts, saved })
    }
    return saved
  }

  return {
    ...{ edits, setEdits, given, told, changed },
    /** People saved so far, while it goes on. */
    saving: done,
    isReady: given !== undefined,
    save: () => (given === undefined ? Promise.resolve(0) : save(changed, given)),
    saveMine: (employee: string) => (given === undefined ? Promise.resolve(0) : save([employee], given)),
    drop: (people: readonly string[]) => {
      setEdits(people.reduce(without, edits))
      setTold({ ...told, conflicts: told.conflicts.filter((each) => !people.includes(each)) })
    },
    kept: (row: PersonLacking, column: FillColumn) => keptCell(given, row, column),
  }
}

function without(edits: Edits, employee: string): Edits {
  const { [employee]: _, ...rest } = edits
  return rest
}

function useGiven(period: string, { scheme, ratings }: MissingFigures, employees: readonly string[]) {
  const { data } = useQuery({
    queryKey: ['fill-given', period, scheme, employees],
    queryFn: async ({ signal }) => {
      const { id, employeeId } = await currentSession()
      const rater = ratings.length === 0 ? undefined : (employeeId ?? id)
      return givenRecords({ period, scheme, employees, rater }, signal)
    },
    placeholderData: (before) => before,
    refetchOnWindowFocus: false,
    retry: false,
  })
  return data
}

/** What is kept in a cell, before anything is typed. */
function keptCell(given: GivenRecords | undefined, row: PersonLacking, { kept }: FillColumn): CellValue {
  if (kept.as === 'fact') {
    const facts = given?.facts.get(row.employee)?.facts ?? row.facts
    return cellOf(facts[kept.metric.id])
  }
  const record = given?.ratings.get(ratingKey(row.employee, kept.rating))
  return cellOf(record?.level ?? record?.rating)
}
