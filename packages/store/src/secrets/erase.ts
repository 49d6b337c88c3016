import { type By, type Change, record } from '../audit.ts'
import type { CompanyContext } from '../context.ts'
import { personOf } from '../schemas.ts'

const clearPasswords = `
  with bound as (
    select code, mail->>'passwordFor' as server from saatja.card
    where company = $1 and password is not null for update
  )
  update saatja.card set password = null, mail = mail - 'passwordFor' from bound
  where saatja.card.company = $1 and saatja.card.code = bound.code
  returning bound.code, bound.server`

/** A signature without its key would be an error, so all of it is removed. */
const clearSignatures = `
  update saatja.card set mail = mail - 'dkim' where company = $1 and mail->'dkim' is not null returning code`

/** The versions stay: a refresh in progress must not bring a grant back. */
const clearGrants = `
  update saatja.oauth_grant set value = null, version = version + 1 where company = $1 and value is not null`

const changesOf = (server: string | null): readonly Change[] => [
  ...(server === null ? [] : [{ field: 'mail.passwordFor', before: server }]),
  { field: 'mail.password' },
]

const signatureGone: readonly Change[] = [{ field: 'mail.dkim.privateKey' }]

/** Opens no secret, so secrets that can no longer be opened are removed too. */
export const forgetSecrets = async ({ company, transaction }: CompanyContext, change: By): Promise<void> => {
  const by = personOf('forgetSecrets', change)
  await transaction(async (tx) => {
    const { rows } = await tx.query<{ code: string; server: string | null }>(clearPasswords, [company])
    const signatures = await tx.query<{ code: string }>(clearSignatures, [company])
    await tx.query(clearGrants, [company])
    for (const { code, server } of rows)
      await record(tx, company, { by, target: `card ${code}`, action: 'changed', changes: changesOf(server) })
    for (const { code } of signatures.rows)
      await record(tx, company, { by, target: `card ${code}`, action: 'changed', changes: signatureGone })
  })
}
