import type { Change } from '../../../engine/index.ts'
import type { SchemeContent } from '../schemes/scheme-record.ts'

type Filled = Pick<SchemeContent, 'document' | 'parameters'>

/** How the blanks that two contents both declare are filled in differently: values stand beside the documents, not in them. */
export function filledInChanges(a: Filled, b: Filled): readonly Change[] {
  return (b.document.parameters ?? []).flatMap(({ id, name }, index): readonly Change[] => {
    const [before, after] = [a.parameters[id], b.parameters[id]]
    const isInBoth = a.document.parameters?.some((each) => each.id === id) === true
    if (!isInBoth || before === after) return []
    const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
    return [{ kind: 'changed', part: 'parameter', id, name, field: 'value', ...values, path: `/parameters/${index}` }]
  })
}
