import Link from '@docusaurus/Link'
import { useDoc } from '@docusaurus/plugin-content-docs/client'
import Admonition from '@theme/Admonition'
import Content from '@theme-original/DocItem/Content'
import type { ComponentProps } from 'react'
import { useSite } from '../../../messages/site.ts'

/** Tells the reader of another language that a page is in English, or that its English page has changed since. */
export default function DocItemContent(props: ComponentProps<typeof Content>) {
  const { frontMatter, metadata } = useDoc()
  const { t, locale } = useSite()
  const stale = (frontMatter as { readonly stale?: boolean }).stale === true
  const untranslated = locale !== 'en' && !metadata.source.startsWith('@site/i18n/')
  if (untranslated)
    return (
      <>
        <Admonition type="info">{t('untranslated')}</Admonition>
        <div lang="en">
          <Content {...props} />
        </div>
      </>
    )
  return (
    <>
      {stale && (
        <Admonition type="warning" className="stale">
          {t('stale')}{' '}
          <Link href={`pathname://${metadata.permalink.replace(`/${locale}/`, '/')}`}>
            {t('readEnglish')}
          </Link>
        </Admonition>
      )}
      <Content {...props} />
    </>
  )
}
