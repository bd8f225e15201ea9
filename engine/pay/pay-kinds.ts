import type { Compiling } from '../model/compiling.ts'
import type { PayComponent } from '../model/raw/scheme.ts'
import { zeroReason } from '../scoring/zero-reason.ts'
import { clawback } from './clawback.ts'
import { deduction } from './deduction.ts'
import { draw } from './draw.ts'
import { fixed } from './fixed.ts'
import { formula } from './formula.ts'
import type { CompiledComponent, PayKind } from './pay-kind.ts'
import { pool } from './pool.ts'
import { table } from './table.ts'
import { tiers } from './tiers.ts'

/** Every kind of pay component by the name that documents use. */
export const payKinds: { readonly [K in PayComponent['kind']]: PayKind<K> } = {
  fixed,
  formula,
  table,
  tiers,
  pool,
  draw,
  clawback,
  deduction,
}

/** Compiles one component: `figure` is `pay:<component>`, `path` points to the component. Every zero has a reason. */
export function compileComponent(
  raw: PayComponent,
  path: string,
  figure: string,
  compiling: Compiling,
): CompiledComponent {
  const compiled = compileKind(raw, path, figure, compiling)
  return {
    ...compiled,
    pay(subject, row) {
      const paid = compiled.pay(subject, row)
      const reason = zeroReason(paid.amount, paid.reason, figure)
      return reason === paid.reason || reason === undefined ? paid : { ...paid, reason }
    },
  }
}

function compileKind<K extends PayComponent['kind']>(
  raw: Extract<PayComponent, { kind: K }>,
  path: string,
  figure: string,
  compiling: Compiling,
): CompiledComponent {
  return payKinds[raw.kind as K].compile(raw, path, figure, compiling)
}
