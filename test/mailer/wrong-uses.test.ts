import { type CheckOptions, createMailer, type MailerOptions } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { describe, expect, it } from 'vitest'
import { company, message } from './fixture.ts'
import { startWrongUses } from './wrong-uses.ts'

const uses = startWrongUses()
const { refused, send } = uses

const cards = new Map()
const valid = { providers: [], company, cards }

describe('createMailer', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /createMailer: providers must be a list of providers/],
    [null, /createMailer: providers must be/],
    ['options', /createMailer: options must be an object, not text/],
    [[], /createMailer: options must be an object, not a list/],
    [{}, /providers must be a list of providers, such as \[gmail\(\)\], not undefined/],
    [{ ...valid, providers: directo() }, /providers must be a list/],
    [{ ...valid, providers: directo }, /providers must be a list of providers.*not a function/],
    [
      { ...valid, providers: [directo] },
      /providers\[0\] must be what a provider function answers.*not a function/,
    ],
    [{ ...valid, providers: [directo(), undefined] }, /providers\[1\] must be/],
    [{ ...valid, providers: ['gmail'] }, /providers\[0\] must be/],
    [{ ...valid, providers: [directo(), directo()] }, /providers\[1\] has the id "directo" of another one/],
    [{ ...valid, company: undefined }, /company must be an object with name and slug, not undefined/],
    [{ ...valid, company: 'Kivi' }, /company must be/],
    [{ ...valid, company: { name: 'Kivi' } }, /company\.slug must be lower-case letters.*, not undefined/],
    ...['K OÜ', 'Kivi', 'kivi_as', '-kivi', 'kivi@event', '', 'k'.repeat(64)].map(
      (slug): [object, RegExp] => [
        { ...valid, company: { name: 'Kivi', slug } },
        /company\.slug must be lower-case letters, digits and inner hyphens, at most 63, such as "kivi"/,
      ],
    ),
    [{ ...valid, cards: undefined }, /cards must be an object with get\(code\)/],
    [{ ...valid, cards: [] }, /cards must be an object with get\(code\).*not a list/],
    [{ ...valid, cards: () => undefined }, /cards must be.*not a function/],
    [{ ...valid, grants: {} }, /grants must be a store of grants/],
    [{ ...valid, grants: cards }, /grants must be/],
    [{ ...valid, pace: {} }, /pace must be an object with take\(request\)/],
    [{ ...valid, pace: 17 }, /pace must be/],
    [{ ...valid, dial: { host: 'x', port: 25 } }, /dial must be a function/],
    [{ ...valid, ports: 587 }, /ports must be a list of port numbers/],
    [{ ...valid, ports: ['587'] }, /ports must be/],
    [{ ...valid, ports: [0] }, /ports must be/],
    [{ ...valid, network: true }, /network must be 'public' or 'any', not true/],
    [{ ...valid, network: 'private' }, /network must be/],
    [{ ...valid, deadlines: 30_000 }, /deadlines must be an object, not 30000/],
    [
      { ...valid, deadlines: { connect: '30s' } },
      /deadlines\.connect must be milliseconds above 0, not text/,
    ],
    [{ ...valid, deadlines: { command: 0 } }, /deadlines\.command must be/],
    [{ ...valid, deadlines: { total: 5 } }, /deadlines\.total is not an option; there are connect, greeting/],
    [{ ...valid, maxSockets: 0 }, /maxSockets must be a whole number from 1, not 0/],
    [{ ...valid, maxSockets: 1.5 }, /maxSockets must be/],
    [{ ...valid, clientName: 'not a name' }, /clientName must be a host name/],
    [{ ...valid, clientName: 17 }, /clientName must be/],
    [{ ...valid, on: 'log' }, /on must be a function, not text/],
    [{ ...valid, provider: directo() }, /provider is not an option; there are providers, company/],
    [{ ...valid, timeout: 5 }, /timeout is not an option/],
  ])('%o', (options, sentence) =>
    refused(() => createMailer(options as MailerOptions), 'TypeError', sentence),
  )
})

describe('send: its arguments', () => {
  it.each<[unknown, unknown, RegExp]>([
    [undefined, undefined, /send: userCode must be the code of a user card, such as "MARI", not undefined/],
    [null, undefined, /userCode must be.*not null/],
    ['', undefined, /userCode must be.*not empty text/],
    [17, undefined, /userCode must be.*not 17/],
    [{ code: 'MARI', email: 'mari@kivi.ee' }, undefined, /userCode must be.*not an object/],
    ['MARI', 'bulk', /send: options must be an object, not text/],
    ['MARI', [], /options must be an object/],
    [
      'MARI',
      { signal: new AbortController() },
      /signal must be an AbortSignal, such as the signal of an AbortController, not an object of AbortController class/,
    ],
    ['MARI', { signal: true }, /signal must be/],
    ['MARI', { signal: {} }, /signal must be/],
    ['MARI', { bulk: 'yes' }, /bulk must be true or false, not text/],
    ['MARI', { recipients: 'anna@tamm.ee' }, /recipients must be a list/],
    ['MARI', { messageId: 17 }, /messageId must be text/],
    ['MARI', { beforeDot: true }, /beforeDot must be a function/],
    ['MARI', { on: {} }, /on must be a function/],
    ['MARI', { replyTo: 'x@y.ee' }, /replyTo is not an option; there are signal, bulk, recipients/],
    ['MARI', { timeout: 5 }, /timeout is not an option/],
    ['MARI', { onEvent: () => {} }, /onEvent is not an option/],
  ])('%o, %o', (user, options, sentence) =>
    refused(() => send(user, message, options), 'TypeError', sentence),
  )
})

describe('check and effective', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /effective: userCode must be/],
    ['', /userCode must be/],
    [[], /userCode must be.*not a list/],
  ])('effective(%o)', (user, sentence) =>
    refused(() => uses.rig.mailer.effective(user as string), 'TypeError', sentence),
  )

  it.each<[unknown, unknown, RegExp]>([
    [undefined, { depth: 'sign-in' }, /userCode must be/],
    ['MARI', { depth: 'sign-in', signal: new AbortController() }, /signal must be an AbortSignal/],
    ['MARI', { depth: 'sign-in', on: 'log' }, /on must be a function/],
    [
      'MARI',
      { depth: 'message', to: ['a@b.ee', 17] },
      /to must be an email address, or a list of them, not a list/,
    ],
    ['MARI', { depth: 'message', to: 17 }, /to must be an email address, or a list of them, not 17/],
    ['MARI', { depth: 'message', to: 'a@b.ee', message: 'Hello' }, /message must be an object, not text/],
    ['MARI', { depth: 'sign-in', timeout: 5 }, /timeout is not an option/],
  ])('check(%o, %o) is a failed report', async (user, options, sentence) => {
    const connections = uses.rig.server.connections().ever
    const report = await uses.rig.mailer.check(user as string, options as CheckOptions)
    expect(report).toMatchObject({
      ok: false,
      diagnosis: { id: 'program-error', code: 'CONFIG', retry: 'after-change' },
    })
    expect(String(report.diagnosis?.params.reason)).toMatch(sentence)
    expect(uses.rig.server.connections().ever).toBe(connections)
    expect(uses.unhandled).toEqual([])
  })
})
