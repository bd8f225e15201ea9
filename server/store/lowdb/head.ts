/** Where the chain of commands ends. */
export interface Head {
  /** Of the last command; 0 before the first. */
  readonly seq: number
  /** Chain hash after that command and what stands between commands; 64 hexadecimal digits. */
  readonly hash: string
}

/** The hash before anything was written. */
export const firstHash = '0'.repeat(64)
