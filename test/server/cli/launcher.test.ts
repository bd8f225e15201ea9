import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const env = { ...process.env, LC_ALL: 'C' }

describe('the installed command', () => {
  test.each([
    ['npx', ['jiheng', '--help']],
    ['npm', ['run', '--silent', 'jiheng', '--', '--help']],
    [process.execPath, ['server/cli/jiheng.js', '--help']],
  ])('%s %j shows help', (program, args) => {
    const { status, stdout } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' })
    expect(stdout).toContain('evaluate SCHEME FACTS')
    expect(status).toBe(0)
  })

  test('gives its exit code to the shell', () => {
    const run = spawnSync(process.execPath, ['server/cli/jiheng.js', 'validate', 'no-such-file'], { cwd: root, env })
    expect(run.status).toBe(2)
  })

  test('goes on in silence where the reader has gone away', () => {
    const script = `"${process.execPath}" server/cli/jiheng.js evaluate --help | head -c 1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: root, env, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: 'C0\n', stderr: '' })
  })
})
