import useBrokenLinks from '@docusaurus/useBrokenLinks'
import errors from '@facts/errors.json'
import findings from '@facts/findings.json'
import preflight from '@facts/preflight.json'
import { phrase, retries } from '../facts/phrases.ts'
import type { ErrorFacts, FindingFacts } from '../facts/types.ts'
import { useSite } from '../messages/site.ts'

const ErrorEntry = ({ error }: { readonly error: ErrorFacts }) => {
  const { t, locale } = useSite()
  useBrokenLinks().collectAnchor(error.id)
  return (
    <section className="error-entry" aria-labelledby={error.id}>
      <h3 id={error.id}>{error.title}</h3>
      <p className="meta">
        {error.codes.map((code) => (
          <code key={code}>{code}</code>
        ))}
        <span className="chip chip--who">
          {t('whoCanFix')}: {error.who}
        </span>
        <span className="chip">
          {t('retry')}: {phrase(retries, error.retry, locale)}
        </span>
      </p>
      <p>{error.cause}</p>
      <p>{error.remedy}</p>
      {error.sample && (
        <pre lang="en">
          <code>{error.sample}</code>
        </pre>
      )}
    </section>
  )
}

/** Every error of one provider, or with `provider="any"` those that any server may give. One anchor for each. */
export const ErrorEntries = ({ provider }: { readonly provider: string }) => (
  <>
    {errors
      .filter((error) => (error.provider ?? 'any') === provider)
      .map((error) => (
        <ErrorEntry key={error.id} error={error} />
      ))}
  </>
)

const FindingEntry = ({ finding }: { readonly finding: FindingFacts }) => {
  useBrokenLinks().collectAnchor(finding.id)
  return (
    <section className="error-entry" aria-labelledby={finding.id}>
      <h3 id={finding.id}>{finding.title}</h3>
      <p>{finding.cause}</p>
      <p>{finding.remedy}</p>
    </section>
  )
}

/** What the settings themselves may be told before anything is sent. */
export const FindingEntries = () => (
  <>
    {findings.map((finding) => (
      <FindingEntry key={finding.id} finding={finding} />
    ))}
  </>
)

/** What can be said about the DNS of a sender, and about the mailboxes of an address. */
export const PreflightEntries = () => (
  <>
    {preflight.map((finding) => (
      <FindingEntry key={finding.id} finding={finding} />
    ))}
  </>
)
