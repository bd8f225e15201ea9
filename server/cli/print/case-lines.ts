import type { Deviation } from '../../../engine/index.ts'
import type { CaseResult } from '../../cases/run-cases.ts'
import { sentence } from '../../messages/messages.ts'
import { word } from '../../messages/word.ts'
import { differenceParams } from './difference-params.ts'
import { label, type Printing } from './printing.ts'

/** What came of the cases of one file: a line for those that passed, and each difference of each that failed. */
export function caseLines(results: readonly CaseResult[], file: string, printing: Printing): readonly string[] {
  const { say } = printing.context
  const passed = results.filter(({ hasPassed }) => hasPassed).length
  const failed = results.filter(({ hasPassed }) => !hasPassed)
  return [
    ...(passed > 0 ? [say('case-passed', { file, count: passed })] : []),
    ...failed.flatMap((result) => failure(result, file, printing)),
  ]
}

function failure(result: CaseResult, file: string, printing: Printing): readonly string[] {
  const { id, name, issues, differences, disagreement } = result
  const { say, language } = printing.context
  const said = issues.map((found) => sentence(found.code, found.params, language))
  const different = differences.map((difference) => differenceLine(difference, printing))
  const apart =
    disagreement === undefined ? [] : [say('case-evaluators-differ', differenceParams(disagreement, printing))]
  return [say('case-failed', { file, id, name }), ...[...said, ...different, ...apart].map((line) => `    ${line}`)]
}

function differenceLine({ person, figure, expected, got }: Deviation, printing: Printing): string {
  const { say, language } = printing.context
  const isList = figure === 'rewards' || figure === 'penalties'
  return say('case-difference', {
    person,
    figure: isList ? `${word('field', figure, language)} [${figure}]` : label(printing, figure),
    expected: shown(figure, expected, printing),
    got: shown(figure, got, printing),
  })
}

function shown(figure: string, values: readonly string[], { nameOf, valueText, context }: Printing): string {
  const each = (value: string): string => {
    if (figure === 'status') return word('status', value, context.language)
    if (figure === 'rewards') return nameOf(`reward:${value}`)
    return figure === 'penalties' ? nameOf(`penalty:${value}`) : valueText(figure, value)
  }
  return values.length === 0 ? '—' : values.map(each).join(context.language === 'zh-CN' ? '、' : ', ')
}
