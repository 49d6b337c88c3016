import { useDoc } from '@docusaurus/plugin-content-docs/client'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { useSite } from '../../../words/site.ts'

const issueLink = (repository: string, path: string): string => {
  const query = new URLSearchParams({ labels: 'docs', title: path, body: `Page: ${path}\n\n` })
  return `${repository}/issues/new?${query}`
}

/** The end of every page: when it was reviewed, and how to say that something on it is wrong. */
export default function DocItemFooter() {
  const { metadata, frontMatter } = useDoc()
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  const reviewed = (frontMatter as { readonly reviewed?: string }).reviewed
  const date =
    reviewed &&
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(reviewed))
  return (
    <footer className="page-end">
      {date && (
        <span>
          {t('reviewed')}: <time dateTime={reviewed}>{date}</time>
        </span>
      )}
      <a href={issueLink(String(siteConfig.customFields?.repository), metadata.permalink)}>
        {t('reportFault')}
      </a>
      {metadata.editUrl && <a href={metadata.editUrl}>{t('editPage')}</a>}
      <a href={`${metadata.permalink}.md`} data-noBrokenLinkCheck>
        {t('asMarkdown')}
      </a>
    </footer>
  )
}
