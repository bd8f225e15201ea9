import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileScheme, evaluate, evaluateCompiled, type Outcome, type RawScheme } from '../../engine/index.ts'
import { readFacts } from '../../server/documents/read-facts.ts'
import { type HrFile, hasRealPeople, hrFile } from '../support/hr-file.ts'

const root = path.join(import.meta.dirname, '../..')
const raw = JSON.parse(readFileSync(path.join(root, 'schemes/hr-employees.scheme.json'), 'utf8')) as RawScheme

const map = {
  employeeId: 'EmployeeNumber',
  department: 'Department',
  post: 'JobRole',
  'monthly-income': 'MonthlyIncome',
  'performance-rating': 'PerformanceRating',
  'job-involvement': 'JobInvolvement',
  trainings: 'TrainingTimesLastYear',
  'service-years': 'YearsAtCompany',
  overtime: 'OverTime',
  'salary-hike': 'PercentSalaryHike',
}

// The control totals were computed from the file by other means than the engine, with exact fractions.
describe.each<HrFile>(['hr-employees.csv', 'hr-employees.xlsx'])('everyone of %s', (file) => {
  test('comes to the control totals, in both evaluators', async () => {
    const bytes = await hrFile(file)
    const { value: facts, issues } = await readFacts(bytes, file, { scheme: raw, period: '2025', map })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    const { scheme } = compileScheme(raw)
    if (scheme === undefined || facts === undefined) throw new Error('nothing to evaluate')
    const { outcome } = evaluateCompiled(scheme, facts)
    expect(outcome?.totals).toMatchObject({ people: 1470, complete: 1470 })
    expect((await evaluate(scheme, facts)).outcome).toEqual(outcome)
    if (!hasRealPeople) return
    expect(outcome?.totals).toEqual({
      people: 1470,
      complete: 1470,
      incomplete: 0,
      invalid: 0,
      notIncluded: 0,
      payout: '22748351.00',
      components: { bonus: '21064351.00', rewards: '1684000.00' },
      bands: { excellent: 45, good: 678, qualified: 734, improve: 13 },
    })
    expect(timesOf(outcome)).toEqual({
      'service-award': 890,
      'overtime-thanks': 416,
      'pay-rise': 91,
      'training-plan': 54,
    })
  })
})

function timesOf(outcome: Outcome | undefined): Readonly<Record<string, number>> {
  const taken = (outcome?.people ?? []).flatMap(({ rewards = [], penalties = [] }) => [...rewards, ...penalties])
  const ids = [...(raw.rewards ?? []), ...(raw.penalties ?? [])].map(({ id }) => id)
  return Object.fromEntries(ids.map((id) => [id, taken.filter((each) => each.id === id).length]))
}
