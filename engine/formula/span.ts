/** Part of a formula, by UTF-16 offsets into its text as typed; `to` is the offset after its end. */
export interface Span {
  readonly from: number
  readonly to: number
}
