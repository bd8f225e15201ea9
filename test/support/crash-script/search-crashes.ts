import type { Expected } from './crash-expected.ts'
import type { CrashRun } from './crash-run.ts'
import { type Survey, surveyImage } from './survey-image.ts'

/** What was found where the power was cut again and again. */
export interface Search {
  /** In sentences, with the point and what survived; the search ends where there are enough. */
  readonly problems: readonly string[]
  /** Different disks that were looked at. */
  readonly images: number
}

/** Cuts the power after each of these calls of a script, in all ways that the disk gives, and looks what the store makes of it. */
export async function searchCrashes(
  run: CrashRun,
  { dumps }: Expected,
  points: readonly number[],
  enough = 20,
): Promise<Search> {
  const surveys = new Map<string, Survey>()
  const problems: string[] = []
  for (const calls of points) {
    for (const { name, state, digest } of run.disk.imagesAfter(calls, calls)) {
      const survey = surveys.get(digest) ?? (await surveyImage(state, dumps))
      surveys.set(digest, survey)
      const wrong = problemAt(run, calls, survey)
      if (wrong !== undefined) problems.push(`after call ${calls}, ${name}: ${wrong}`)
      if (problems.length >= enough) return { problems, images: surveys.size }
    }
  }
  return { problems, images: surveys.size }
}

/** What is wrong with a store found so after a crash at that call: everything acknowledged must be there, nothing that was not sent. */
export function problemAt(run: CrashRun, calls: number, survey: Survey): string | undefined {
  if ('problem' in survey) return survey.problem
  const [least, most] = [run.acknowledged[calls] ?? 0, run.submitted[calls] ?? 0]
  if (survey.seq < least) return `${least} commands were acknowledged, ${survey.seq} are there`
  return survey.seq > most ? `${most} commands were sent, ${survey.seq} are there` : undefined
}
