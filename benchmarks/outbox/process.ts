import { execFile, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { PeerSetup, SingleMailSetup, Waits, WorkerAnswer, WorkerCommand, WorkerSetup } from './setup.ts'

/** A process with an outbox. */
export interface OutboxProcess {
  /** Tells it to do something and waits for its answer. */
  ask(order: WorkerCommand): Promise<WorkerAnswer>
  stop(): Promise<void>
}

const programs = {
  worker: fileURLToPath(new URL('worker.ts', import.meta.url)),
  peer: fileURLToPath(new URL('peer.ts', import.meta.url)),
  prepare: fileURLToPath(new URL('prepare.ts', import.meta.url)),
  single: fileURLToPath(new URL('single-mail.ts', import.meta.url)),
}
const conditions = ['--conditions=@saatja/source']
const here = fileURLToPath(new URL('../..', import.meta.url))

/** Makes the database with a company that has so many mailboxes. */
export const prepareDatabase = (setup: WorkerSetup, mailboxes: number, checkout = here): void => {
  const args = [programs.prepare, checkout, JSON.stringify(setup), `${mailboxes}`]
  execFileSync(process.execPath, [...conditions, ...args], { stdio: 'inherit' })
}

/** How long single mails wait beside a big run. */
export const singleMailWaits = async (setup: SingleMailSetup, checkout = here): Promise<Waits> => {
  const args = [...conditions, programs.single, checkout, JSON.stringify(setup)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

/** Ours; `checkout` is the folder of another checkout whose outbox it is to be. */
export const startOutboxProcess = (setup: WorkerSetup, checkout?: string): Promise<OutboxProcess> =>
  startProcess(
    checkout === undefined ? programs.worker : join(checkout, 'benchmarks/outbox/worker.ts'),
    JSON.stringify(setup),
  )

export const startPeerProcess = (setup: PeerSetup): Promise<OutboxProcess> =>
  startProcess(programs.peer, JSON.stringify(setup))

const startProcess = async (program: string, setup: string): Promise<OutboxProcess> => {
  const child = fork(program, [setup], { execArgv: conditions })
  const kill = () => child.kill()
  process.once('exit', kill)
  const closed = once(child, 'close')
  const answered = async (): Promise<WorkerAnswer> => {
    const ended = closed.then(() => {
      throw new Error('A worker process of the benchmark ended by itself')
    })
    const [answer]: WorkerAnswer[] = await Promise.race([once(child, 'message'), ended])
    if (answer === undefined) throw new Error('A worker process of the benchmark said nothing')
    return answer
  }
  await answered()
  return {
    ask: (order) => {
      const answer = answered()
      child.send(order)
      return answer
    },
    stop: async () => {
      process.off('exit', kill)
      child.send({ kind: 'end' } satisfies WorkerCommand)
      await closed
    },
  }
}
