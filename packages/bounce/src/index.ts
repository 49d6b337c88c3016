export type { ReturnKey } from '@saatja/core'
export {
  newReturnId,
  type OpenedReturnAddress,
  type ReturnAddress,
  type ReturnAddressOptions,
  returnAddress,
  returnDays,
} from './address/return-address.ts'
export { classes as returnCauses } from './cause/classes.ts'
export type { ReporterRule } from './cause/reporter-rule.ts'
export { reporterRules } from './cause/reporter-rules.ts'
export { type StatusCode, statusCodes } from './cause/status-codes.ts'
export type {
  Envelope,
  OriginalMessage,
  RecipientAction,
  Reporter,
  ReturnCause,
  ReturnEvidence,
  ReturnedMail,
  ReturnedRecipient,
  ReturnKind,
} from './contract.ts'
export {
  type AddressEffect,
  addressEffect,
  type MessageEffect,
  messageEffect,
} from './effect/effect.ts'
export {
  type MatchedBy,
  type MatchedRecipient,
  type MatchSources,
  matchReturn,
  type ReturnMatch,
  type SentMessage,
} from './match/match.ts'
export { addressKey, maskAddresses } from './mime/address.ts'
export { outlineReturn, type PartUse, type ReturnedPart } from './outline.ts'
export { readReturn } from './read-return.ts'
export type { ReadOptions } from './reading.ts'
export { fileSentCopy } from './sent/file-sent-copy.ts'
export type { FolderOptions } from './ways/folder.ts'
export type { ImapOptions, ImapPosition } from './ways/imap.ts'
export type { LmtpOptions } from './ways/lmtp.ts'
export type { ReceiveOptions } from './ways/options.ts'
export { type OpenReturns, receiveReturns } from './ways/receive-returns.ts'
export type { OnReturn, ReceivedReturn } from './ways/way.ts'
