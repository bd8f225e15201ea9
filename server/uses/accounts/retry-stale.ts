import { StoreError } from '../../store/store-error.ts'

const mostTries = 5

/**
 * Does again what reads, decides and sends a command, where somebody changed what it read in between: sessions are changed by their mere
 * use. Another refusal, or one more of these, is thrown.
 */
export async function retryStale<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'stale-record' || tries === mostTries) throw error
    }
  }
}
