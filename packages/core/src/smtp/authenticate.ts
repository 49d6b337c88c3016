import { ProblemError } from '../diagnosis/problem.ts'
import type { SmtpConnection } from './connection.ts'
import type { Endpoint } from './endpoint.ts'
import type { Observer } from './observer.ts'
import { signIn } from './sasl.ts'
import { runStep } from './setup-step.ts'

/** The name of a mechanism that nodemailer does not know, so that it runs this handler and chooses nothing itself. */
const mechanism = 'SAATJA'

/** Signs in, when the endpoint has credentials. */
export const authenticate = async (
  connection: SmtpConnection,
  endpoint: Endpoint,
  observer: Observer,
  signal?: AbortSignal,
): Promise<void> => {
  const { credentials } = endpoint
  const { smtp, protocol, mask } = connection
  if (!credentials) return
  observer.begin('sign-in')
  // After HELO nothing is offered: the reason is why EHLO was refused, unless the server does not know it.
  const { ehloRefusal } = protocol
  if (ehloRefusal !== undefined && !/^50[02]/.test(ehloRefusal))
    throw new ProblemError({ stage: 'capabilities', reply: ehloRefusal })
  const used = await runStep<string>(
    connection,
    (resolve, reject) => {
      const failed = (error: unknown): void =>
        reject(
          error instanceof ProblemError
            ? error.problem
            : { stage: 'sign-in', fault: 'unexpected', cause: error },
        )
      smtp.customAuth.set(mechanism, ({ sendCommand }) => {
        const ask = async (line: string) => mask.clean((await sendCommand(line)).response)
        signIn(endpoint, credentials, protocol.capabilities?.mechanisms ?? [], mask, ask).then(
          resolve,
          failed,
        )
      })
      smtp.login({ method: mechanism, user: credentials.user }, () => {})
    },
    signal,
  )
  observer.done('sign-in', { mechanism: used, username: credentials.user })
}
