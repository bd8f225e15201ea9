import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { broken } from './check-agreement.ts'
import { fullPlan, quickPlan } from './plan.ts'
import { printReport } from './print-report.ts'
import { runBench } from './run-bench.ts'

/** `npm run bench -- [--quick] [--json FILE]`: prints the report; fails where exact contenders do not agree with ours. */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' } } })

const report = await runBench(values.quick === true ? quickPlan : fullPlan, (text) =>
  process.stderr.write(`… ${text}\n`),
)
process.stdout.write(`${printReport(report)}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`)

for (const { people, agreements } of report.sizes) {
  for (const { contender, different, first } of broken(agreements)) {
    process.stderr.write(`${contender} differs for ${different} of ${people} people: ${first.join(', ')} …\n`)
    process.exitCode = 1
  }
}
