// DRAFT CONTRACT, being replaced by the real kernel.
/** Exact decimal: coefficient × 10^-scale. The coefficient is a safe integer where it fits, a bigint otherwise. */
export class Decimal {
  readonly coefficient: number | bigint
  readonly scale: number
  constructor(coefficient: number | bigint, scale: number) {
    this.coefficient = coefficient
    this.scale = scale
  }
}
