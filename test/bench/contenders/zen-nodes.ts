/** A node of a JDM graph, the document format of zen-engine. */
export interface ZenNode {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly position: { readonly x: number; readonly y: number }
  readonly content: unknown
}

export function zenNode(type: string, id: string, content: unknown): ZenNode {
  return { id, type, name: id, position: { x: 0, y: 0 }, content }
}

/** Nothing is passed through: copying the input from node to node takes about half of the time (measured). */
const plain = { inputField: null, outputPath: null, executionMode: 'single', passThrough: false }

/** Figures by expressions; later ones may use earlier ones as `$.name`. */
export function expressions(id: string, figures: Readonly<Record<string, string>>): ZenNode {
  const rows = Object.entries(figures).map(([key, value]) => ({ id: `${id}-${key}`, key, value }))
  return zenNode('expressionNode', id, { ...plain, expressions: rows })
}

/**
 * A decision table of one input: a field tested by each row's cell, or, without a field, whole conditions. Rows give the
 * condition, then one cell per output.
 */
export function table(
  id: string,
  table: {
    readonly field?: string
    readonly outputs: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** Every row that holds, under this name, instead of the first. */
    readonly collectAs?: string
  },
): ZenNode {
  const outputs = table.outputs.map((field) => ({ id: `out-${field}`, name: field, field }))
  const rules = table.rows.map(([when = '', ...cells], row) => ({
    _id: `${id}-${row}`,
    in: when,
    ...Object.fromEntries(cells.map((cell, index) => [outputs[index]?.id, cell])),
  }))
  const inputs = [{ id: 'in', name: 'in', ...(table.field !== undefined && { field: table.field }) }]
  const { collectAs } = table
  const hit = collectAs === undefined ? { hitPolicy: 'first' } : { hitPolicy: 'collect', outputPath: collectAs }
  return zenNode('decisionTableNode', id, { ...plain, ...hit, inputs, outputs, rules })
}
