import { type Diagnosis, replyRules } from '@saatja/core/explain'

/** What a diagnosis id means, whichever rule gave it. */
type Verdict = Pick<Diagnosis, 'code' | 'actor' | 'retry'>

/** Causes that only a returned message can have, and those that core finds by other means than a reply. */
const own: Readonly<Record<string, Verdict>> = {
  'recipient-server-unreachable': { code: 'NETWORK', actor: 'nobody', retry: 'later' },
  'delivery-delayed': { code: 'NETWORK', actor: 'nobody', retry: 'later' },
  'refused-by-recipient': { code: 'REJECTED', actor: 'user', retry: 'after-change' },
  'recipient-group-closed': { code: 'REJECTED', actor: 'user', retry: 'after-change' },
  'message-too-large': { code: 'REJECTED', actor: 'user', retry: 'after-change' },
  'sender-refused': { code: 'REJECTED', actor: 'mail-administrator', retry: 'after-change' },
  'client-refused': { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' },
  'mail-refused': { code: 'REJECTED', actor: 'mail-administrator', retry: 'never' },
  'mail-deferred': { code: 'NETWORK', actor: 'nobody', retry: 'later' },
}

const verdicts = new Map<string, Verdict>([
  ...[...replyRules]
    .reverse()
    .map(({ id, code, actor, retry }): [string, Verdict] => [id, { code, actor, retry }]),
  ...Object.entries(own),
])

/** A diagnosis with an id that no reply rule gave, of the values that the reply had. */
export const diagnosisOf = (
  id: string,
  { stage, params }: Pick<Diagnosis, 'stage' | 'params'>,
): Diagnosis => ({
  id,
  ...(verdicts.get(id) ?? { code: 'REJECTED', actor: 'mail-administrator', retry: 'never' }),
  ...(stage === undefined ? {} : { stage }),
  params,
})
