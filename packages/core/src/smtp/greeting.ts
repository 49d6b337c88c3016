import { ProblemError } from '../diagnosis/problem.ts'
import type { SmtpConnection } from './connection.ts'
import type { SessionOptions } from './session-options.ts'
import { runStep } from './setup-step.ts'

/** Waits for the greeting, and has nodemailer say EHLO and STARTTLS. */
export const readGreeting = async (
  connection: SmtpConnection,
  { signal, silence }: SessionOptions,
): Promise<void> => {
  const probeSilence = async (): Promise<void> => {
    const problem = await silence?.probe()
    if (problem && connection.protocol.stage === 'greeting') connection.end(problem)
  }
  const after = silence?.after
  const timer = after === undefined ? undefined : setTimeout(() => void probeSilence(), after)
  const greeted = runStep<void>(
    connection,
    (resolve) => {
      // A failure reaches `end` by the 'error' event, except a silent close before the greeting.
      connection.smtp.connect((error) => {
        if (error) connection.end({ stage: connection.protocol.stage, fault: 'dropped-before-dot' })
        else resolve()
      })
    },
    signal,
  )
  try {
    await greeted
  } catch (error) {
    const late = error instanceof ProblemError && error.problem.fault === 'greeting-timeout'
    const problem = late ? await silence?.probe() : undefined
    throw problem ? new ProblemError(problem) : error
  } finally {
    clearTimeout(timer)
  }
}
