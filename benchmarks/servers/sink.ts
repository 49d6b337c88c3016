import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { answers, freePort, type Server, startCommand, startProgram } from './program.ts'

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
