import type { RecipientAction, ReturnCause, ReturnEvidence, ReturnedMail, ReturnKind } from '@saatja/bounce'

let count = 0

interface Told {
  readonly kind?: ReturnKind
  readonly action?: RecipientAction
  readonly cause?: ReturnCause
  readonly evidence?: ReturnEvidence
  readonly status?: string
  readonly reply?: string
  /** Message-ID of the mail that comes back. Default: one of its own. */
  readonly id?: string
  readonly from?: string
  readonly returnedTo?: readonly string[]
}

const reasons: Readonly<Record<string, readonly [status: string, reply: string, diagnosis: string]>> = {
  'recipient-unknown': ['5.1.1', '550 5.1.1 No such user', 'recipient-unknown'],
  'mailbox-full': ['5.2.2', '552 5.2.2 Mailbox full', 'recipient-mailbox-full'],
}

/** A returned mail about one recipient of a message, as `readReturn` would read it. */
export const returnedMail = (messageId: string, address: string, told: Told = {}): ReturnedMail => {
  const { kind = 'bounce', action = 'failed', cause = 'recipient-unknown', evidence = 'report' } = told
  const [status, reply, id] = reasons[cause] ?? ['5.0.0', '550 5.0.0 No', 'recipient-refused']
  const wrong = action === 'failed' || action === 'delayed'
  const reports = ['bounce', 'delay', 'delivery', 'complaint'].includes(kind)
  return {
    kind,
    recipients: reports
      ? [
          {
            address,
            action,
            evidence,
            ...(wrong && {
              status: told.status ?? status,
              diagnosticCode: told.reply ?? reply,
              cause,
              diagnosis: { id, code: 'REJECTED', actor: 'user', retry: 'never', params: {} },
            }),
          },
        ]
      : [],
    original: { messageId: messageId.replace(/^<|>$/g, ''), ids: [], to: [address], deliveredTo: [] },
    reporter: { mta: 'mx.klient.example' },
    returnedTo: told.returnedTo ?? [],
    from: told.from ?? (reports ? 'mailer-daemon@mx.klient.example' : address),
    subject: reports ? 'Undelivered mail' : 'Re: Arve',
    id: told.id ?? `return-${++count}@mx.klient.example`,
    truncated: false,
  }
}
