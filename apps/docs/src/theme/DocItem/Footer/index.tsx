import { useDoc } from '@docusaurus/plugin-content-docs/client'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import { dateText } from '../../../facts/phrases.ts'
import { useSite } from '../../../messages/site.ts'

const issueLink = (repository: string, path: string): string => {
  const query = new URLSearchParams({ labels: 'docs', title: path, body: `Page: ${path}\n\n` })
  return `${repository}/issues/new?${query}`
}

const dayOf = (date: Date): string => new Date(date).toISOString().slice(0, 10)

/** The end of every page: when it was reviewed, and how to say that something on it is wrong. */
export default function DocItemFooter() {
  const { metadata, frontMatter } = useDoc()
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  // YAML makes a date of it.
  const { reviewed } = frontMatter as { readonly reviewed?: Date }
  const path = metadata.permalink.replace(/\/$/, '')
  return (
    <footer className="page-end">
      {reviewed && (
        <span>
          {t('reviewed')}: <time dateTime={dayOf(reviewed)}>{dateText(dayOf(reviewed), locale)}</time>
        </span>
      )}
      <a href={issueLink(String(siteConfig.customFields?.repository), path)}>{t('reportFault')}</a>
      {metadata.editUrl && <a href={metadata.editUrl}>{t('editPage')}</a>}
      <a href={`${path}.md`} data-noBrokenLinkCheck>
        {t('asMarkdown')}
      </a>
    </footer>
  )
}
