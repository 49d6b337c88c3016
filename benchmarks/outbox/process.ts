import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { WorkerAnswer, WorkerCommand, WorkerSetup } from './setup.ts'

/** A process with an outbox. */
export interface OutboxProcess {
  /** Tells it to do something and waits for its answer. */
  ask(order: WorkerCommand): Promise<WorkerAnswer>
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('worker.ts', import.meta.url))

export const startOutboxProcess = async (setup: WorkerSetup): Promise<OutboxProcess> => {
  const child = fork(program, [JSON.stringify(setup)], { execArgv: ['--conditions=@saatja/source'] })
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
