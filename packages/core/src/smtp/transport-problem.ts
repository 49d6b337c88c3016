import { nodeCodeOf, type Problem } from '../diagnosis/problem.ts'

/** What an error of nodemailer's connection means, when no reply explains it. `dropped` is what it means by default. */
export const transportProblem = (error: unknown, dropped: Problem): Problem => {
  const cause = nodeCodeOf(error)
  const code = (error as { readonly code?: unknown } | undefined)?.code
  if (code === 'EPROTOCOL') return { ...dropped, fault: 'reply-malformed' }
  const { stage } = dropped
  const told = cause !== undefined && cause !== code && cause !== 'ECONNRESET'
  if (stage === 'encryption' && told) return { stage, nodeCode: cause }
  // With TLS 1.3 a server's refusal of the client arrives when the client has already finished its part.
  const first = stage === 'greeting' || stage === 'capabilities'
  return first && cause?.startsWith('ERR_SSL_') ? { stage, nodeCode: cause } : dropped
}
