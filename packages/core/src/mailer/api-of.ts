import type { Api } from '../contract/api.ts'
import type { ResolvedUser } from './resolve-user.ts'

/** Returns the API of the account's mail sender, when it does not send by SMTP. */
export const apiOf = ({ settings, provider }: ResolvedUser): Api | undefined =>
  provider?.senders?.find(({ id }) => id === settings.fields.sender.value)?.api
