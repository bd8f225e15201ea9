import type { PayLine } from '../uses/runs/pay-lines.ts'

/** Everything that one person is paid in a period. */
export interface Paid extends Pick<PayLine, 'employee' | 'name' | 'department'> {
  readonly lines: readonly PayLine[]
}

/** Lines of pay person by person, where those of one person stand together; name and department are those of the first. */
export async function* paidPeople(lines: AsyncIterable<PayLine>): AsyncGenerator<Paid> {
  let own: PayLine[] = []
  for await (const line of lines) {
    if (own[0] !== undefined && own[0].employee !== line.employee) {
      yield { ...own[0], lines: own }
      own = []
    }
    own.push(line)
  }
  if (own[0] !== undefined) yield { ...own[0], lines: own }
}
