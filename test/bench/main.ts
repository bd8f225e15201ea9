import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { broken } from './check-agreement.ts'
import { fullConsolePlan, quickConsolePlan } from './console/console-plan.ts'
import { printConsoleReport } from './console/print-console-report.ts'
import { runConsoleBench } from './console/run-console-bench.ts'
import { fullEvaluationPlan, quickEvaluationPlan } from './evaluation/evaluation-plan.ts'
import { printEvaluationReport } from './evaluation/print-evaluation-report.ts'
import { runEvaluationBench } from './evaluation/run-evaluation-bench.ts'
import { fullPlan, quickPlan } from './plan.ts'
import { printReport } from './print-report.ts'
import { runBench } from './run-bench.ts'
import { printServerReport } from './server/print-server-report.ts'
import { runServerBench } from './server/run-server-bench.ts'
import { fullServerPlan, quickServerPlan } from './server/server-plan.ts'
import { printStoreReport } from './store/print-store-report.ts'
import { runStoreBench } from './store/run-store-bench.ts'
import { fullStorePlan, quickStorePlan } from './store/store-plan.ts'

/**
 * `npm run bench -- [--quick] [--json FILE]`: prints the report; fails where exact contenders do not agree with ours. With `--console` it
 * measures the console in a browser instead.
 */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, console: { type: 'boolean' }, json: { type: 'string' } },
})

const isQuick = values.quick === true
const say = (text: string) => process.stderr.write(`… ${text}\n`)

if (values.console === true) {
  const measured = await runConsoleBench(isQuick ? quickConsolePlan : fullConsolePlan, say)
  process.stdout.write(`${printConsoleReport(measured)}\n`)
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(measured, undefined, 2)}\n`)
  process.exit()
}

const report = await runBench(isQuick ? quickPlan : fullPlan, say)
const stores = await runStoreBench(isQuick ? quickStorePlan : fullStorePlan, say)
const server = await runServerBench(isQuick ? quickServerPlan : fullServerPlan, say)
const evaluation = await runEvaluationBench(isQuick ? quickEvaluationPlan : fullEvaluationPlan, say)
const printed = [
  ...[printReport(report), printStoreReport(stores), printServerReport(server)],
  printEvaluationReport(evaluation),
]
process.stdout.write(`${printed.join('\n\n')}\n`)
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ ...report, stores, server, evaluation }, undefined, 2)}\n`)

for (const { people, agreements } of report.sizes) {
  for (const { contender, different, first } of broken(agreements)) {
    process.stderr.write(`${contender} differs for ${different} of ${people} people: ${first.join(', ')} …\n`)
    process.exitCode = 1
  }
}
