import type { EvaluationPlan } from './evaluation-plan.ts'
import type { EvaluationReport, ExportTimes, ImportTimes, PreviewTimes, RunTimes } from './evaluation-report.ts'
import { measureExport } from './measure-export.ts'
import { measureImport } from './measure-import.ts'
import { measurePreview } from './measure-preview.ts'
import { measureRun } from './measure-run.ts'
import { withServer } from './served.ts'

/** Previews, runs, exports and imports, each by a server in a process of its own with its store on the disk. */
export async function runEvaluationBench(plan: EvaluationPlan, say: (text: string) => void): Promise<EvaluationReport> {
  const previews: PreviewTimes[] = []
  for (const people of plan.previews) {
    say(`preview of ${people} people`)
    previews.push(await withServer(people, (server) => measurePreview(server, people, plan.rounds)))
  }
  const runs: RunTimes[] = []
  for (const people of plan.runs) {
    say(`run of ${people} people`)
    runs.push(await withServer(people, (server) => measureRun(server, people)))
  }
  const exports: ExportTimes[] = []
  const imports: ImportTimes[] = []
  for (const format of plan.exports) {
    say(`${format}: export of ${plan.exportRows} rows`)
    exports.push(await measureExport(format, plan.exportRows))
  }
  for (const format of plan.imports) {
    say(`${format}: import of ${plan.importRows} rows`)
    imports.push(await withServer(plan.importRows, (server) => measureImport(server, format, plan.importRows)))
  }
  return { previews, runs, exports, imports }
}
