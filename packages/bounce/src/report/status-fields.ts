import type { RecipientAction } from '../contract.ts'
import { collapse } from '../mime/text.ts'
import { addressOf, readTyped, unescapeOctal } from './typed-value.ts'

/** What a report says about one recipient. */
export interface StatusGroup {
  readonly finalRecipient?: string
  readonly originalRecipient?: string
  readonly action?: RecipientAction
  readonly status?: string
  readonly remoteMta?: string
  readonly diagnosticType?: string
  readonly diagnosticCode?: string
  readonly willRetryUntil?: string
  /** True when the field for the remote server's reply is there and empty: the server said nothing. */
  readonly unanswered: boolean
  /** True when the report names a recipient here that is no mail address. */
  readonly foreign: boolean
}

/** A delivery report of RFC 3464 or RFC 6533. */
export interface StatusReport {
  readonly reportingMta?: string
  readonly envelopeId?: string
  /** Ids that the report gives for the message, such as `X-Original-Message-ID`. */
  readonly messageIds: readonly string[]
  readonly groups: readonly StatusGroup[]
}

/** Most recipients of one report; later ones are not read. */
const recipientLimit = 200
const lineLimit = 8_000

type Fields = Map<string, string>

const recipientFields = new Set(['final-recipient', 'original-recipient', 'x-actual-recipient'])
const groupFields = new Set([...recipientFields, 'action', 'status', 'diagnostic-code', 'remote-mta'])

// QUIRK: nullmailer 2.2 puts the further lines of a reply at the start of a line (read 2026-11-28).
const replyLine = /^[45]\d\d[ -]\S/

/**
 * Divides a report into field groups. Blank lines are not reliable: a group begins at a blank line, and where a field
 * that a group has once comes again; fields about the message itself may be in one group with the first recipient.
 */
const groupsOf = (text: string): readonly Fields[] => {
  const groups: Fields[] = [new Map()]
  let last: string | undefined
  let lines = 0
  for (const line of text.split('\n')) {
    lines += 1
    if (lines > lineLimit || groups.length > recipientLimit + 1) break
    const current = groups.at(-1) as Fields
    if (line.trim() === '') {
      if (current.size > 0) groups.push(new Map())
      last = undefined
      continue
    }
    if (/^[ \t]/.test(line) && last !== undefined) {
      const value = current.get(last) ?? ''
      if (value.length < 8_000) current.set(last, `${value}\n${line.trim()}`)
      continue
    }
    const [, name, value] = /^[ \t]{0,10}([A-Za-z][\w-]{1,60})[ \t]{0,10}:(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) {
      if (last === 'diagnostic-code' && replyLine.test(line) && (current.get(last) ?? '').length < 8_000)
        current.set(last, `${current.get(last)}\n${line.trim()}`)
      else last = undefined
      continue
    }
    last = name.toLowerCase()
    const repeats = groupFields.has(last) && current.has(last)
    const group = repeats ? new Map() : current
    if (repeats) groups.push(group)
    if (!group.has(last)) group.set(last, value.trim())
  }
  return groups
}

const actions: readonly (readonly [RegExp, RecipientAction])[] = [
  [/^"?(?:fail|error|undeliver|bounce|expired|reject|permanent)/, 'failed'],
  [/^"?(?:delay|defer|warn|transient)/, 'delayed'],
  [/^"?relay/, 'relayed'],
  [/^"?(?:deliver|success)/, 'delivered'],
  [/^"?expand/, 'expanded'],
]

const actionOf = (value: string | undefined): RecipientAction | undefined =>
  actions.find(([words]) => words.test(value?.toLowerCase().trim() ?? ''))?.[1]

const dateOf = (value: string | undefined): string | undefined => {
  const time = Date.parse((value ?? '').slice(0, 100).replace(/\([^)]{0,50}\)/g, ''))
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** Haraka writes the reply as a comment after the code. */
const commentOf = (status: string | undefined): string | undefined =>
  /\((.{4,500})\)/s.exec(status ?? '')?.[1]

const groupOf = (fields: Fields): StatusGroup => {
  const final = addressOf(fields.get('final-recipient'))
  const named = addressOf(fields.get('original-recipient'))
  const original = named ?? (final === undefined ? addressOf(fields.get('x-actual-recipient')) : undefined)
  const action = actionOf(fields.get('action'))
  const status = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\d)/.exec(fields.get('status') ?? '')?.[0]
  const remote = fields.get('remote-mta')
  const retry = dateOf(fields.get('will-retry-until'))
  const stated =
    fields.get('diagnostic-code') ?? fields.get('x-supplementary-info') ?? commentOf(fields.get('status'))
  const { type, value = '' } = stated === undefined ? {} : readTyped(stated)
  return {
    ...(final === undefined ? {} : { finalRecipient: final }),
    ...(original === undefined ? {} : { originalRecipient: original }),
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...(remote === undefined ? {} : { remoteMta: collapse(readTyped(remote).value) }),
    ...(type === undefined ? {} : { diagnosticType: type }),
    ...(value === '' ? {} : { diagnosticCode: unescapeOctal(value) }),
    ...(retry === undefined ? {} : { willRetryUntil: retry }),
    unanswered: type === 'smtp' && value === '',
    foreign: final === undefined && original === undefined,
  }
}

const isRecipient = (fields: Fields): boolean => [...recipientFields].some((name) => fields.has(name))

/** There may be a blank line between a recipient and the fields about it. */
const joined = (all: readonly Fields[]): readonly Fields[] => {
  const groups: Fields[] = []
  for (const fields of all) {
    const last = groups.at(-1)
    const waits = last !== undefined && isRecipient(last) && !last.has('action') && !last.has('status')
    const tells = !isRecipient(fields) && (fields.has('action') || fields.has('status'))
    if (waits && tells) groups[groups.length - 1] = new Map([...fields, ...last])
    else groups.push(fields)
  }
  return groups
}

/** Reads the text of a delivery report. */
export const readStatusReport = (text: string): StatusReport => {
  const all = groupsOf(text)
  const about = (name: string): string | undefined => all.map((fields) => fields.get(name)).find(Boolean)
  const mta = about('reporting-mta')
  const envelopeId = about('original-envelope-id')
  return {
    ...(mta === undefined ? {} : { reportingMta: collapse(readTyped(mta).value) }),
    ...(envelopeId === undefined ? {} : { envelopeId: collapse(envelopeId) }),
    messageIds: ['x-original-message-id', 'original-message-id'].flatMap((name) => about(name) ?? []),
    groups: joined(all).filter(isRecipient).slice(0, recipientLimit).map(groupOf),
  }
}

/** Whether a text without the type of a report is one all the same. */
export const looksLikeReport = (text: string): boolean =>
  /final-recipient/i.test(text) &&
  /^[ \t]{0,10}Final-Recipient[ \t]{0,5}:/im.test(text) &&
  /^[ \t]{0,10}(?:Action|Status)[ \t]{0,5}:/im.test(text)
