import type { Decimal } from '../kernel/decimal.ts'
import type { Compiling } from '../model/compiling.ts'
import type { TraceInput } from '../model/raw/outcome.ts'
import type { TableComponent } from '../model/raw/scheme.ts'
import type { Subject } from '../model/subject.ts'
import { type Frame, Gap } from '../model/value.ts'
import { valueText } from '../model/value-text.ts'
import { fillCohortCalls } from '../scoring/cohort-calls.ts'
import { attributed } from '../scoring/gaps.ts'
import { compileNumber } from '../scoring/number-operand.ts'
import type { Axis } from './table-rows.ts'

type RawInput = TableComponent['inputs'][number]

/** A side of a table that puts each person's value where the table's conditions read it. */
export interface TableInput extends Axis {
  prepare(subjects: readonly Subject[]): void
  traced(frame: Frame): readonly TraceInput[]
}

export function compileAxis(raw: RawInput, path: string, figure: string, compiling: Compiling): TableInput {
  return 'levels' in raw ? levelInput(raw, path, figure, compiling) : rangeInput(raw, path, figure, compiling)
}

function rangeInput(
  raw: Extract<RawInput, { from: unknown }>,
  path: string,
  figure: string,
  compiling: Compiling,
): TableInput {
  const of = compileNumber({ path: `${path}/of`, text: raw.of, figure, stage: 'pay' }, compiling)
  const input = compiling.input(`${path}/of`, 'number', 'pay')
  const from = raw.from.map((bound, index) => compiling.quantity(`${path}/from/${index}`, bound))
  return {
    name: raw.name,
    input,
    cells: { from },
    prepare(subjects) {
      of.prepare(subjects)
      for (const { frame } of subjects) frame[input.slot] = of.value(frame)
    },
    traced: (frame) => of.inputs(frame, frame[input.slot] as Decimal | Gap),
  }
}

function levelInput(
  raw: Extract<RawInput, { levels: unknown }>,
  path: string,
  figure: string,
  compiling: Compiling,
): TableInput {
  const of = compiling.formula(`${path}/of`, raw.of, { type: 'text' }, 'pay')
  const input = compiling.input(`${path}/of`, 'text', 'pay')
  return {
    name: raw.name,
    input,
    cells: { levels: raw.levels },
    prepare(subjects) {
      fillCohortCalls(of, subjects, figure)
      for (const { frame } of subjects) {
        const level = of.evaluate(frame)
        frame[input.slot] = level instanceof Gap ? attributed(level, figure) : level
      }
    },
    traced: (frame) => of.uses.map((name) => ({ figure: name.id, value: valueText(frame[name.slot] ?? '') })),
  }
}
