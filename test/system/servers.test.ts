import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { certificateAuthority } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'
import { startSink } from './servers/sink.ts'
import { watching } from './servers/wait-for-change.ts'

const answer = async (port: number): Promise<string> => {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  try {
    const [greeting] = await once(socket, 'data')
    return greeting
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'no code'
  } finally {
    socket.destroy()
  }
}

/** Waits until a folder has been removed. */
const gone = (folder: string): Promise<true> =>
  watching(dirname(folder), async () => !existsSync(folder) || undefined, {
    seconds: 30,
    what: `${folder} is removed`,
  })

describeSystem('the servers of these tests', ['postfix', 'dovecot', 'smtp-sink'], () => {
  it('run side by side and leave nothing behind', async () => {
    const authority = await certificateAuthority()
    const start = () => startMailServer({ authority, names: ['smtp.example.com'] })
    const servers = await Promise.all([start(), start()])
    for (const { ports } of servers) expect(await answer(ports.clear)).toMatch(/^220 /)
    await Promise.all(servers.map((server) => server.stop()))
    for (const { ports, folder } of servers) {
      for (const port of Object.values(ports)) expect(await answer(port)).toBe('ECONNREFUSED')
      expect(existsSync(folder)).toBe(false)
    }
  })

  it('take what is sent to a sink, with its envelope', async () => {
    const sink = await startSink()
    const socket = connect(sink.port, '127.0.0.1').setEncoding('utf8')
    socket.end(
      'HELO me\r\nMAIL FROM:<a@x.ee>\r\nRCPT TO:<b@y.lv>\r\nDATA\r\nSubject: hi\r\n\r\n.\r\nQUIT\r\n',
    )
    const replies = await text(socket)
    expect(replies.split('\r\n').map((line) => line.slice(0, 3))).toContain('354')
    const [taken] = await sink.taken()
    expect(taken).toMatch(/^X-Mail-Args: <a@x.ee>$/m)
    expect(taken).toMatch(/^X-Rcpt-Args: <b@y.lv>$/m)
    await sink.stop()
    expect(await answer(sink.port)).toBe('ECONNREFUSED')
  })

  it('say why they do not start', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const authority = await certificateAuthority()
    const starting = startMailServer({ authority, names: ['smtp.example.com'], ports: { clear: port } })
    await expect(starting).rejects.toThrow(`bind 127.0.0.1 port ${port}: Address already in use`)
    other.close()
  })

  it('end when the program that started them is killed', async () => {
    const program = spawn(
      process.execPath,
      ['--conditions=@saatja/source', fileURLToPath(new URL('servers/orphan-server.ts', import.meta.url))],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const [line] = await once(createInterface(program.stdout), 'line')
    const { port, folder } = JSON.parse(line)
    expect(await answer(port)).toMatch(/^220 /)
    program.kill('SIGKILL')
    await gone(folder)
    expect(await answer(port)).toBe('ECONNREFUSED')
  })
})
