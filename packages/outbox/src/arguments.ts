import {
  checkArgument,
  checkOptions,
  type OptionRule,
  oneOf,
  optionError,
  optionRules,
  type RulesFor,
} from '@saatja/core'
import { StoreError } from '@saatja/store'
import type { ListOptions } from './report/messages.ts'
import type { WatchOptions } from './report/watch.ts'
import type { AddressListOptions } from './returns/address-list.ts'
import { messageStates } from './state.ts'

const id: OptionRule = {
  must: 'the id that the outbox has answered, such as 8f14e45f-ceea-4f6a-9fef-3d4d3e1c9a5b',
  test: (value) => typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value),
}

/** Text that a database can keep. */
const line: OptionRule = {
  must: 'a line of text',
  test: (value) => optionRules.text.test(value) && !/[\p{Cc}\p{Cs}]/u.test(value as string),
}

const page: OptionRule = {
  must: 'a whole number from 1 to 1000; page on with after',
  test: (value) => optionRules.count.test(value) && Number(value) <= 1_000,
}

const ofAddresses: RulesFor<AddressListOptions> = { after: line, limit: page }

const ofWatch: RulesFor<WatchOptions> = {
  signal: optionRules.signal,
  every: {
    must: 'milliseconds from 1',
    test: (value) => optionRules.within.test(value) && Number(value) >= 1,
  },
}

const ofList: RulesFor<ListOptions> = {
  run: id,
  key: line,
  state: oneOf(...messageStates),
  after: id,
  limit: page,
}

/** @throws TypeError that names the option */
export const checkListOptions = (options: unknown): void => checkOptions('messages', options, ofList)

/** @throws TypeError that names the option */
export const checkAddressListOptions = (options: unknown): void =>
  checkOptions('addresses', options, ofAddresses)

/** @throws TypeError that names the option */
export const checkWatchOptions = (options: unknown): void => checkOptions('watch', options, ofWatch)

/** @throws TypeError when it is no number of runs */
export const checkLimit = (limit: unknown): void => checkArgument('runs', 'limit', optionRules.count, limit)

/** @throws TypeError when it is no code of a card */
export const checkCode = (code: unknown): void =>
  checkArgument('resumeUser', 'code', { ...line, must: 'the code of a user card, such as "MARI"' }, code)

/** @throws TypeError when it is no time to keep a connection */
export const checkIdle = (idle: unknown): void => checkArgument('pace', 'idle', optionRules.within, idle)

/** @throws TypeError when it is no list of texts; what is no address is on no list, and so no fault */
export const checkAddresses = (addresses: unknown): void => {
  const texts = (value: unknown): boolean =>
    Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes('\0'))
  checkArgument(
    'recipientFindings',
    'addresses',
    { must: 'a list of email addresses', test: texts },
    addresses,
  )
}

/** @throws TypeError when it is not what was read of a mail */
export const checkReturned = (mail: unknown): void => {
  const { kind, recipients } = Object(mail) as Readonly<Record<string, unknown>>
  if (typeof kind !== 'string' || !Array.isArray(recipients))
    throw optionError('returned', 'mail', 'what readReturn of @saatja/bounce answers', mail)
}

/** @throws TypeError when it is no time */
export const checkTime = (call: string, name: string, value: unknown): void =>
  checkArgument(call, name, optionRules.date, value)

/** @throws StoreError `INPUT`: an id of another form is nobody's */
export const checkId = (name: 'run' | 'id', value: unknown): void => {
  if (!id.test(value))
    throw new StoreError('INPUT', `${name}: must be ${id.must}; a name or a key is not an id`)
}
