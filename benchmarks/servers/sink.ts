import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, type Server, startCommand, startProgram } from './program.ts'

const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const hasSmtpSink = () => spawnSync('smtp-sink', ['-h'], { stdio: 'ignore' }).error === undefined

/** A server that takes mail as fast as it can and throws it away: Postfix's own if it is here, else one in Node. */
export const startSink = async (): Promise<Server> => {
  if (!hasSmtpSink()) return startProgram('node-sink')
  const port = await freePort()
  const user = process.getuid?.() === 0 ? ['-u', 'postfix'] : []
  const sink = startCommand('smtp-sink', [...user, `127.0.0.1:${port}`, '128'], port)
  while (!(await answers(port))) await pause(10)
  return sink
}
