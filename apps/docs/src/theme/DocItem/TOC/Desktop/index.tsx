import { useDoc } from '@docusaurus/plugin-content-docs/client'
import TOC from '@theme/TOC'
import { useSite } from '../../../../messages/site.ts'

export default function DocItemTOCDesktop() {
  const { toc } = useDoc()
  const { t } = useSite()
  return (
    <nav className="toc-column" aria-labelledby="in-this-article">
      <p className="toc-heading" id="in-this-article">
        {t('inThisArticle')}
      </p>
      <TOC toc={toc} minHeadingLevel={2} maxHeadingLevel={2} />
    </nav>
  )
}
