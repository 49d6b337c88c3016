import type { Company } from '../contract/card.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { Finding } from '../contract/finding.ts'
import type { Provider } from '../contract/provider.ts'
import { sameAddress } from './address.ts'
import type { ReportFinding, ResolveContext } from './context.ts'
import type { CoreFindingCode } from './finding-codes.ts'
import { companyProblems, type ReadCard } from './read-card.ts'
import type { SenderChoice } from './sender.ts'

/** Collects findings about a card, each at the card that stated the value. */
export const reporter = (card: ReadCard, findings: Finding[]) => {
  const report: ReportFinding = (severity, code, field, more = {}) => {
    findings.push({ code, severity, field, card: card.code, actor: 'user', params: {}, ...more })
  }
  return report
}

export const checkSystemUser = (
  card: ReadCard,
  sender: SenderChoice,
  context: ResolveContext,
  report: ReportFinding,
): void => {
  const independent =
    stated(card.mail.server, card.mail.provider) ||
    (sender.field.origin === 'card' && sender.known?.sender.ownRoute !== undefined)
  report(independent ? 'warning' : 'error', 'system-user-missing', 'company.mailUserCode', {
    actor: 'application-administrator',
    params: { code: context.company.mailUserCode ?? '' },
  })
}

export const checkForeignFrom = (
  settings: EffectiveSettings,
  provider: Provider | undefined,
  report: ReportFinding,
): void => {
  const mailbox = settings.fields.username.value
  const from = settings.identity.from.address
  if (settings.auth === 'none' || !provider || provider.foreignFrom === 'accepts' || !mailbox?.includes('@'))
    return
  if (!sameAddress(mailbox, from))
    report('warning', 'foreign-from', 'username', {
      actor: 'mail-administrator',
      params: { from, mailbox, provider: provider.name },
    })
}

const unreadable: readonly string[] = ['card-invalid', 'card-field-unknown'] satisfies CoreFindingCode[]

/** What is wrong on the system card is wrong for every card that inherits it; a card that cannot be read may be wrong in any field. */
export const isRepeated = ({ severity, code, field }: Finding, taken: readonly string[]): boolean =>
  severity === 'error' &&
  taken.length > 0 &&
  (unreadable.includes(code) || (field !== undefined && taken.includes(field)))

/** Adds the provider's own findings; each is about the card that stated the field. */
export const judge = (
  settings: EffectiveSettings,
  provider: Provider | undefined,
  findings: readonly Finding[],
  { now }: ResolveContext,
): readonly Finding[] => {
  const own = provider?.validate?.({ ...settings, findings }, now) ?? []
  const fields: Readonly<Record<string, { readonly card?: string } | undefined>> = {
    ...settings.fields,
    password: settings.password,
  }
  const placed = own.map((finding) => ({
    card: fields[finding.field ?? '']?.card ?? settings.user,
    ...finding,
  }))
  const isKnown = ({ code, card }: Finding) =>
    findings.some((known) => known.code === code && known.card === card)
  return [...findings, ...placed.filter((finding) => !isKnown(finding))]
}

/** Marks findings about the system user's card: a user who inherits the value can only ask for a change there. */
export const markInherited = (finding: Finding, user: string): Finding =>
  finding.card === undefined || finding.card === user
    ? finding
    : {
        ...finding,
        inheritedFrom: finding.card,
        ...(finding.actor === 'user' ? { actor: 'application-administrator' } : {}),
      }

export const checkCompany = (company: Company): readonly Finding[] =>
  companyProblems(company).map((field) => ({
    code: 'card-invalid' satisfies CoreFindingCode,
    severity: 'error',
    field: `company.${field}`,
    actor: 'application-administrator',
    params: { field: `company.${field}` },
  }))

const stated = (...values: readonly unknown[]): boolean => values.some((value) => value !== undefined)
