/** An ordinary user's number. */
const nobody = 65_534

/** Runs something without the rights of root, whom no mode of a file keeps out; as whoever runs the tests, where that is not root. */
export async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run()
  process.seteuid?.(nobody)
  try {
    return await run()
  } finally {
    process.seteuid?.(0)
  }
}
