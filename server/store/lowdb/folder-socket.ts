import { stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { errorCode } from './error-code.ts'

/**
 * An abstract socket that stands for a folder, by its device and inode, on Linux: a stopped process keeps it, a killed one loses it at
 * once. `taken`: another process has it. `none`: the system knows no such sockets.
 */
export async function takeFolderSocket(folder: string): Promise<Server | 'taken' | 'none'> {
  if (process.platform !== 'linux') return 'none'
  const { dev, ino } = await stat(folder, { bigint: true })
  const server = createServer((caller) => caller.destroy())
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(`\0jiheng-store-${dev}-${ino}`, resolve)
    })
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return 'taken'
    throw error
  }
  // It keeps no process alive.
  server.unref()
  return server
}

export async function closeFolderSocket(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
