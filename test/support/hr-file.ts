import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeXlsx } from 'hucre/xlsx'

export type HrFile = 'hr-employees.csv' | 'hr-employees.xlsx'

const folder = path.resolve(import.meta.dirname, '../../../shared/data')

/** Whether the public sample of 1,470 employees lies beside the project; it is not part of it. */
export const hasRealPeople: boolean = existsSync(path.join(folder, 'hr-employees.csv'))

/** The public sample; where it is not at hand, 1,470 people made up in its columns, so that nothing is left untried. */
export async function hrFile(name: HrFile): Promise<Uint8Array> {
  if (hasRealPeople) return readFileSync(path.join(folder, name))
  const rows = [header, ...people()]
  return name === 'hr-employees.csv'
    ? new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))
    : writeXlsx({ sheets: [{ name: 'hr', rows }] })
}

const header = [
  ...['Age', 'Attrition', 'Department', 'EmployeeNumber', 'JobInvolvement', 'JobRole', 'MonthlyIncome', 'OverTime'],
  ...['PercentSalaryHike', 'PerformanceRating', 'TrainingTimesLastYear', 'YearsAtCompany'],
]
const posts = ['Research Scientist', 'Sales Executive', 'Manager', 'Laboratory Technician', 'Human Resources']

/** The first is the sample's first; 63 are of Human Resources, as there. */
function people(): (string | number)[][] {
  return Array.from({ length: 1470 }, (_, place) => {
    const department =
      place > 0 && place <= 63 ? 'Human Resources' : place % 3 === 0 ? 'Research & Development' : 'Sales'
    const [income, rating] = [5130 + ((place * 7919) % 14_000), place % 4 === 0 ? 4 : 3]
    return [
      ...[20 + (place % 40), 0, department, 2 * place + 2, (place % 4) + 1, posts[place % posts.length] ?? '', income],
      ...[place % 3 === 1 ? 'Yes' : 'No', 23 - (place % 13), rating, place % 7, place % 38],
    ]
  })
}
