import { facts as factsCollection, ratings as ratingsCollection } from '../../../collections/figures.ts'
import type { RawPerson, RawRating } from '../../../../engine/index.ts'
import type { JsonObject } from '../../../store/json.ts'
import type { StoredRecord } from '../../../store/store.ts'
import { ratingId } from '../../../uses/figures/rating-kind.ts'
import type { Checker } from '../checker.ts'
import { formCheck } from '../form-check.ts'
import { inTurns } from '../in-turns.ts'
import type { SheetRow } from '../reading/sheet-messages.ts'
import { type FigureRow, figureRow } from './figure-row.ts'
import type { FigureChecking, Reaches } from './figure-source.ts'
import { groupValues, shownValue } from './group-values.ts'
import { type ValueError, valueErrors } from './value-errors.ts'

/** People whose values are checked at once. */
const atOnce = 50

/** Checks the rows of a file of figures: facts of people and of the groups that they are in, and ratings. What a row does not say stays as it is. */
export function figureChecker(checking: FigureChecking): Checker {
  const groups = groupValues(checking)
  const forms = { fact: formCheck('fact'), rating: formCheck('rating') }
  const takeSome = (rows: readonly SheetRow[]) => {
    const read = rows.flatMap((row) => figureRow(row, checking) ?? [])
    const errors = [factErrors(read, checking), ratingErrors(read, checking)]
    for (const row of read) {
      for (const { key, code, params } of errors.flatMap((each) => each.get(row.id) ?? [])) {
        checking.report(row.line, key, code, params)
      }
      if (checking.found.isWrong(row.line)) continue
      changeFacts(row, checking, forms.fact)
      if (checking.rated !== undefined) {
        for (const rating of row.ratings) changeRating(row, rating, checking, forms.rating)
      }
      groups.add(row)
    }
  }
  return {
    take: (rows) => inTurns(portionsOf(rows, atOnce), takeSome),
    end: () => groups.end(),
    before: () => [checking.expect],
    unknown: () => [],
  }
}

function* portionsOf<T>(all: readonly T[], size: number): Iterable<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}

type Errors = ReadonlyMap<string, readonly ValueError[]>

function factErrors(rows: readonly FigureRow[], { days, metrics }: FigureChecking): Errors {
  const people = rows.filter(({ facts }) => Object.keys(facts).length > 0).map(({ id, facts }) => ({ id, facts }))
  return valueErrors(withoutTwins(people), days.key, metrics, (figure) => figure)
}

function ratingErrors(rows: readonly FigureRow[], { days, rated, columns }: FigureChecking): Errors {
  const people = rows
    .filter(({ ratings }) => ratings.length > 0)
    .map(
      ({ id, department, post, ratings }): RawPerson => ({
        ...{ id, ratings },
        ...(department !== undefined && { department }),
        ...(post !== undefined && { post }),
      }),
    )
  if (rated === undefined || people.length === 0) return new Map()
  const keyOf = ratingKeys(columns)
  return valueErrors(withoutTwins(people), days.key, rated.parts, (figure, { rater }) => keyOf(figure, String(rater)))
}

/** The column of a rating that a problem is about: the engine names the indicator by its figure (`score:attitude`) and raters as people do. */
function ratingKeys(columns: FigureChecking['columns']): (figure: string, rater: string) => string | undefined {
  const keys = new Map<string, string>()
  for (const { meaning } of columns) {
    if (meaning?.reads.as !== 'rating' || 'name' in meaning.title) continue
    const [, indicator = '', rater = ''] = meaning.key.split(':')
    for (const name of [rater, meaning.title.params.rater]) keys.set(`score:${indicator} ${name}`, meaning.key)
  }
  return (figure, rater) => keys.get(`${figure} ${rater}`)
}

/** Somebody who comes twice is an error already. */
function withoutTwins(people: readonly RawPerson[]): readonly RawPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

type FormErrors = ReturnType<typeof formCheck>

function changeFacts(
  { id: employee, line, record, department, facts }: FigureRow,
  checking: FigureChecking,
  formErrors: FormErrors,
): void {
  if (Object.keys(facts).length === 0) return
  const period = checking.days.key
  const id = `${period}:${employee}`
  const before = checking.facts.get(id)
  const standing = Object(before?.fields.facts)
  const fields: JsonObject = {
    ...{ ...before?.fields, period, employee },
    ...(department !== undefined && { department }),
    facts: { ...standing, ...facts },
  }
  const { department: _, ...sent } = fields
  const errors = formErrors(sent)
  for (const { path, code, params } of errors) checking.report(line, path.split('/')[2] ?? '', code, params)
  if (errors.length > 0 || !isReached({ id, fields }, before, checking.reaches.facts, line, checking)) return
  checking.changes.add({
    ...{ in: factsCollection.name, id, subject: employee, name: String(record.fields.name), line, fields, before },
    shown: () => Object.entries(facts).flatMap(([key, after]) => shownValue(key, standing[key], after)),
  })
}

function changeRating(row: FigureRow, rating: RawRating, checking: FigureChecking, formErrors: FormErrors): void {
  const { id: employee, line, record, department } = row
  const { days, rated, by } = checking
  const { indicator, rater, rating: number, level } = rating
  const key = `rating:${indicator}:${rater}`
  const value = level ?? number ?? ''
  const sent = { period: days.key, employee, scheme: rated?.scheme ?? '', indicator, rater, ...judgementIn(rating) }
  const errors = formErrors(sent)
  for (const { code, params } of errors) checking.report(line, key, code, params)
  if (errors.length > 0) return
  const id = ratingId(sent, by)
  const before = checking.ratings.get(id)
  const fields = { ...sent, by, ...(department !== undefined && { department }) }
  if (!isReached({ id, fields }, before, checking.reaches.ratings, line, checking)) return
  checking.changes.add({
    ...{ in: ratingsCollection.name, id, subject: employee, name: String(record.fields.name), line, fields, before },
    shown: () => shownValue(key, before?.fields.level ?? before?.fields.rating, value),
  })
}

function judgementIn({ rating, level }: RawRating): JsonObject {
  return level === undefined ? { rating: rating ?? '' } : { level }
}

function isReached(
  after: { readonly id: string; readonly fields: JsonObject },
  before: StoredRecord | undefined,
  { mayCreate, mayUpdate }: Reaches,
  line: number,
  { report }: FigureChecking,
): boolean {
  const isGood = before === undefined ? mayCreate(after) : mayUpdate(before) && mayUpdate(after)
  if (!isGood) report(line, 'employeeId', 'import-outside-reach', { id: String(after.fields.employee) })
  return isGood
}
