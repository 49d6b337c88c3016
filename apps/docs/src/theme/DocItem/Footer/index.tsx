import { useDoc } from '@docusaurus/plugin-content-docs/client'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { dateText } from '../../../facts/phrases.ts'
import { useSite } from '../../../messages/site.ts'

const issueLink = (repository: string, path: string, body: string): string => {
  const query = new URLSearchParams({ labels: 'docs', title: path, body })
  return `${repository}/issues/new?${query}`
}

const mailLink = (address: string, subject: string, body: string): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`

const dayOf = (date: Date): string => new Date(date).toISOString().slice(0, 10)

/** What a reader who has found a mistake sends along: which page, in which language, of which version. */
const useReport = (path: string): string => {
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  return [
    `${t('reportPage')}: ${siteConfig.url}${path}`,
    `${t('reportLanguage')}: ${locale}`,
    `${t('reportVersion')}: ${siteConfig.customFields?.version}`,
    `${t('reportWrong')}: `,
  ].join('\n')
}

/** The end of every page: when it was reviewed, and how to say, with or without an account, that something is wrong. */
export default function DocItemFooter() {
  const { metadata, frontMatter } = useDoc()
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  // YAML makes a date of it.
  const { reviewed } = frontMatter as { readonly reviewed?: Date }
  const path = metadata.permalink.replace(/\/$/, '')
  const report = useReport(path)
  const { repository, feedback } = siteConfig.customFields as {
    readonly repository: string
    readonly feedback?: string
  }
  return (
    <footer className="page-end">
      {reviewed && (
        <span>
          {t('reviewed')}: <time dateTime={dayOf(reviewed)}>{dateText(dayOf(reviewed), locale)}</time>
        </span>
      )}
      {feedback && <a href={mailLink(feedback, path, report)}>{t('writeUs')}</a>}
      <button type="button" className="link" data-copy={report} data-then={t('reportCopied')}>
        {t('copyReport')}
      </button>
      <a href={issueLink(repository, path, report)}>{t('reportFault')}</a>
      {metadata.editUrl && <a href={metadata.editUrl}>{t('editPage')}</a>}
      <a href={`${path}.md`} data-noBrokenLinkCheck>
        {t('asMarkdown')}
      </a>
    </footer>
  )
}
