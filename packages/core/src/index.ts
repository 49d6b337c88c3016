export type * from './contract/api.ts'
export type * from './contract/behaviour.ts'
export type * from './contract/card.ts'
export type * from './contract/check.ts'
export type * from './contract/connection.ts'
export type * from './contract/diagnosis.ts'
export type * from './contract/effective.ts'
export type * from './contract/finding.ts'
export { MailError, type MailErrorDetails } from './contract/mail-error.ts'
export type * from './contract/mail-event.ts'
export type * from './contract/mailer.ts'
export type * from './contract/message.ts'
export type * from './contract/oauth.ts'
export {
  checkArgument,
  checkOptions,
  hasMethods,
  type OptionRule,
  oneOf,
  optionError,
  optionRules,
  type RulesFor,
} from './contract/options.ts'
export type * from './contract/provider.ts'
export { defineProvider } from './contract/provider.ts'
export type * from './contract/return-path.ts'
export { type Secret, secret } from './contract/secret.ts'
export type * from './contract/sent-copy.ts'
export { type Stage, stages } from './contract/stage.ts'
export {
  type Locale,
  locales,
  type Template,
  type Text,
  type TextLoaders,
  type TextTable,
} from './contract/texts.ts'
export { type Fault, type FaultId, faults } from './diagnosis/faults.ts'
export {
  type Ceiling,
  type Ceilings,
  ceilingsOf,
  isDaily,
  isPaced,
  recipientLimit,
  shareOf,
  weightOf,
} from './limits/ceilings.ts'
export { limitsOf } from './limits/limits-of.ts'
export {
  type Admission,
  checkPermission,
  type ReadMessage,
  readMessage,
  refuseTurn,
} from './mailer/admission.ts'
export { createMailer } from './mailer/mailer.ts'
export { mailboxOf } from './mailer/resolve-user.ts'
export { findInvalidAddress, parseAddressList } from './message/address-list.ts'
export { recipientsOf } from './message/addresses.ts'
export { holdStreams } from './message/streams.ts'
export { askService, isTokenAnswer, type ServiceAnswer, type ServiceQuestion } from './oauth/ask-service.ts'
export { type AliveRules, keepGrantsAlive } from './oauth/keep-alive.ts'
export { isOnThisMachine, redirectWarnings } from './oauth/redirect.ts'
export type { RefusedToken } from './oauth/refused.ts'
export { replaceGrant } from './oauth/replace-grant.ts'
export {
  type BeginSignIn,
  type BegunSignIn,
  beginSignIn,
  type FinishSignIn,
  finishSignIn,
  type SavedGrant,
  type SignInSession,
} from './oauth/sign-in.ts'
export {
  type NewTicket,
  type SignInTicket,
  signInTickets,
  type TicketRefusals,
} from './oauth/sign-in-tickets.ts'
export { type GrantRules, tokensOverStore } from './oauth/tokens-over-store.ts'
export { grantContext, memoryGrants, sealed } from './secrets/grants.ts'
export {
  isKeyMissing,
  type SealContext,
  type Vault,
  type VaultKey,
  type VaultOptions,
  vault,
} from './secrets/vault.ts'
export { parseAddress, sameAddress } from './settings/address.ts'
export { type BindInput, bindPassword } from './settings/bind-password.ts'
export {
  changedBy,
  type FieldChange,
  type Inheritance,
  inheritedAfter,
  type Saving,
  type UserChange,
} from './settings/changed-by.ts'
export { type ResolveInput, resolveSettings } from './settings/resolve.ts'
export { formatServer, parseServer, type ServerAddress } from './settings/server.ts'
export { isPublicAddress } from './smtp/public-address.ts'
export { dkimProblem } from './smtp/sign.ts'
