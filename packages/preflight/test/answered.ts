import { type DnsAnswer, type DnsQuestion, type DnsStep, keyOf } from '../src/dns/answer.ts'

/** Runs a decision to its end, each question answered once. Answers the result and what was asked. */
export const answered = <T>(
  decide: (dns: ReadonlyMap<string, DnsAnswer>) => DnsStep<T>,
  resolve: (question: DnsQuestion) => DnsAnswer,
): {
  readonly result: T
  readonly asked: readonly string[]
  readonly dns: ReadonlyMap<string, DnsAnswer>
} => {
  const dns = new Map<string, DnsAnswer>()
  for (;;) {
    const step = decide(dns)
    if (step.questions === undefined) return { result: step.result, asked: [...dns.keys()], dns }
    const open = step.questions.filter((question) => !dns.has(keyOf(question)))
    if (open.length === 0) throw new Error('a decision asked again what it was told')
    for (const question of open) dns.set(keyOf(question), resolve(question))
  }
}
