import { checkOptions, needed, type OptionRule, optionRules, type RulesFor } from '@saatja/core/options'
import type { FolderOptions } from './folder.ts'
import type { ImapOptions } from './imap.ts'
import type { LmtpOptions } from './lmtp.ts'
import type { OnReturn } from './way.ts'

/** The ways in which returned mail arrives; at least one. */
export interface ReceiveOptions {
  readonly lmtp?: LmtpOptions | undefined
  readonly imap?: ImapOptions | undefined
  readonly folder?: FolderOptions | undefined
  /** Called for each mail and awaited; when it throws, the mail is offered again. */
  readonly onReturn: OnReturn
}

const portFrom = (first: number): OptionRule => ({
  must: `a port number from ${first} to 65535`,
  test: (value) => Number.isInteger(value) && Number(value) >= first && Number(value) < 65_536,
})

const seconds: OptionRule = {
  must: 'seconds, more than 0',
  test: (value) => Number.isFinite(value) && Number(value) > 0,
}

const ofWays: RulesFor<ReceiveOptions> = {
  lmtp: optionRules.object,
  imap: optionRules.object,
  folder: optionRules.object,
  onReturn: needed(optionRules.callback),
}

const ofLmtp: RulesFor<LmtpOptions> = {
  host: optionRules.text,
  port: needed(portFrom(0)),
  onError: optionRules.callback,
}

const ofFolder: RulesFor<FolderOptions> = {
  path: needed(optionRules.text),
  interval: seconds,
  onError: optionRules.callback,
}

const ofImap: RulesFor<ImapOptions> = {
  host: needed(optionRules.text),
  port: needed(portFrom(1)),
  secure: needed(optionRules.flag),
  user: needed(optionRules.text),
  credentials: needed(optionRules.callback),
  ca: optionRules.text,
  mailbox: optionRules.text,
  position: optionRules.object,
  onPosition: needed(optionRules.callback),
  idMark: optionRules.text,
  interval: seconds,
  onError: optionRules.callback,
}

const call = 'receiveReturns'

/** @throws TypeError that names the option: without this a wrong one shows only when the first mail comes, or never. */
export const checkReceiveOptions = (options: ReceiveOptions): void => {
  checkOptions(call, options, ofWays)
  const { lmtp, imap, folder } = options
  if (lmtp === undefined && imap === undefined && folder === undefined)
    throw new TypeError(`${call}: give lmtp, imap or folder`)
  if (lmtp !== undefined) checkOptions(call, lmtp, ofLmtp, 'lmtp')
  if (imap !== undefined) checkOptions(call, imap, ofImap, 'imap')
  if (folder !== undefined) checkOptions(call, folder, ofFolder, 'folder')
}
