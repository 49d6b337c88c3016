import type { z } from 'zod'
import type { CapturedMail } from '../mail.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { messageSummary, messageView, scenarioList } from './schemas.ts'

export const summaryOf = (mail: CapturedMail): z.infer<typeof messageSummary> => ({
  id: mail.id,
  receivedAt: new Date(mail.at).toISOString(),
  from: mail.from,
  to: [...mail.to],
  cc: [...mail.cc],
  subject: mail.subject,
  messageId: mail.messageId,
  envelope: { from: mail.envelope.from, to: [...mail.envelope.to] },
  size: mail.raw.byteLength,
  attachments: mail.attachments.map(({ filename, contentType, contentId, content }) => ({
    filename,
    contentType,
    ...(contentId === undefined ? {} : { contentId }),
    size: content.byteLength,
  })),
})

export const viewOf = (mail: CapturedMail): z.infer<typeof messageView> => ({
  ...summaryOf(mail),
  replyTo: [...mail.replyTo],
  text: mail.text,
  html: mail.html,
  headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
  server: mail.server,
  security: mail.security,
  ...(mail.protocol === undefined ? {} : { tlsVersion: mail.protocol }),
  username: mail.signIn?.username ?? null,
})

export const scenariosOf = (scenarios: readonly Scenario[]): z.infer<typeof scenarioList> => ({
  scenarios: scenarios.map(({ id, provider, stage, overrides }) => ({
    id,
    ...(provider === undefined ? {} : { provider }),
    stage,
    replies: (overrides.faults ?? []).flatMap(({ reply }) => reply ?? []),
  })),
})

/** Which messages someone asks for. */
export interface MessageFilter {
  readonly to?: string
  readonly from?: string
  readonly subject?: string
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

export const matches =
  ({ to, from, subject }: MessageFilter) =>
  (mail: CapturedMail): boolean =>
    (to === undefined || mail.envelope.to.some((address) => same(address, to))) &&
    (from === undefined || same(mail.from?.address ?? '', from)) &&
    (subject === undefined || mail.subject.toLowerCase().includes(subject.toLowerCase()))
