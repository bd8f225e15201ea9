import type { RenamingProblem } from '../../../engine/index.ts'
import { type Found, foundWrong } from './found-wrong.ts'
import { wordOf } from './map-parts.ts'

/** Why a document cannot have the ids that were chosen, at the choice or at the place where it shows. */
export function clashFound(problem: RenamingProblem): Found {
  switch (problem.code) {
    case 'two-onto-one': {
      const { kind, id, other, to } = problem
      return foundWrong('import-two-onto-one', `/options/map/${kind}/${id}`, { partKind: wordOf[kind], id, other, to })
    }
    case 'used-otherwise': {
      const { kind, id, to } = problem
      return foundWrong('import-used-otherwise', `/options/map/${kind}/${id}`, { id, to })
    }
    case 'read-otherwise':
      return foundWrong('import-read-otherwise', `/document${problem.path}`)
    case 'compared-with-fact':
      return foundWrong('import-compared-with-fact', `/document${problem.path}`, { partKind: wordOf[problem.kind] })
  }
}
