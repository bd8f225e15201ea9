import { entryLines } from '../cli/print/entry-lines.ts'
import { payoutSum } from '../cli/print/payout-sum.ts'
import { type Printing, printingOf } from '../cli/print/printing.ts'
import { remarks } from '../cli/print/remarks.ts'
import { shortfalls } from '../cli/print/shortfalls.ts'
import { runs } from '../collections/runs.ts'
import type { Language } from '../messages/language.ts'
import { speechIn } from '../messages/speech.ts'
import { word } from '../messages/word.ts'
import type { JsonObject } from '../store/json.ts'
import type { StoredRecord } from '../store/store.ts'
import type { Doing } from '../uses/doing.ts'
import type { ExplainedResult } from '../uses/runs/explain-result.ts'
import { type ResultRecord, resultRecord } from '../uses/runs/result-record.ts'
import { runRecord } from '../uses/runs/run-record.ts'
import { pinnedVersion } from '../uses/runs/version-to-run.ts'
import { asJson } from '../uses/schemes/scheme-record.ts'

/** Results as lists show them: without figures and outcome, but with the reasons where there is no pay, in sentences. */
export async function resultSummaries(
  records: readonly StoredRecord[],
  doing: Doing,
  language: Language,
): Promise<readonly JsonObject[]> {
  const printings = new Map<string, Printing>()
  const views: JsonObject[] = []
  for (const record of records.map(resultRecord)) {
    const { run, status } = record.fields
    const printing = printings.get(run) ?? (await printingFor(run, doing, language))
    if (printing !== undefined) printings.set(run, printing)
    const said = printing && { ...called(record, printing), ...(status !== 'complete' && reasons(record, printing)) }
    views.push({ ...summary(record), ...said })
  }
  return views
}

/** Results whole: the figures that were frozen and everything that came of them. */
export async function resultViews(
  records: readonly StoredRecord[],
  doing: Doing,
  language: Language,
): Promise<readonly JsonObject[]> {
  const views: JsonObject[] = []
  for (const record of records.map(resultRecord)) {
    const { run, given, outcome } = record.fields
    const printing = await printingFor(run, doing, language)
    const said = printing && {
      ...called(record, printing),
      ...reasons(record, printing),
      remarks: remarks(outcome, printing),
    }
    views.push({ ...summary(record), ...said, given: asJson(given), outcome: asJson(outcome) })
  }
  return views
}

/** Every figure of a result with how it came about, in sentences and as the trace has it. */
export function explanationView({ result, version, outcome }: ExplainedResult, language: Language): JsonObject {
  const { document } = version.fields
  const printing = printingOf(document, speechIn(language))
  const trace = outcome.trace ?? []
  // Where a fact or a rule stands is nowhere that somebody could open.
  const sheet = { trace, printing, sourceOf: () => '', isPlain: true }
  const stages = [...Map.groupBy(trace, ({ stage }) => stage)].map(([stage, entries]) => ({
    ...{ stage, name: word('stage', stage, language) },
    figures: entries.flatMap((entry) => {
      const [title, ...lines] = entryLines(entry, sheet)
      return title === undefined
        ? []
        : [
            {
              ...{ figure: entry.figure, title: title.trim(), lines: lines.map((line) => line.trim()) },
              ...{ name: printing.nameOf(entry.figure), how: word('how', entry.how, language) },
              ...(entry.value !== '' && { value: printing.valueText(entry.figure, entry.value) }),
            },
          ]
    }),
  }))
  return {
    ...{ ...summary(result), ...called(result, printing), ...reasons(result, printing), versionId: version.id },
    ...{ stages, sum: payoutSum(trace, printing), trace: trace.map((entry) => asJson(entry)) },
  }
}

async function printingFor(run: string, doing: Doing, language: Language): Promise<Printing | undefined> {
  const record = await doing.store.get(runs.name, run, 'everything')
  if (record === undefined) return undefined
  const { document } = (await pinnedVersion(runRecord(record), doing)).fields
  return printingOf(document, speechIn(language))
}

/** Names of what a result names by id. */
function called({ fields: { band } }: ResultRecord, { raw }: Printing) {
  const bandName = raw.bands?.rows.find(({ id }) => id === band)?.name
  return { schemeName: raw.name, ...(bandName !== undefined && { bandName }), currency: raw.money.currency }
}

function reasons({ fields }: ResultRecord, printing: Printing): { reasons: readonly string[] } {
  return { reasons: shortfalls(fields.outcome, printing) }
}

function summary({ id, version, fields }: ResultRecord): JsonObject {
  const { given: _, outcome: __, runAttempt: ___, attempt: ____, place: _____, ...rest } = fields
  return { id, version, ...rest }
}
