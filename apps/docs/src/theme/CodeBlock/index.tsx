import type { ReactNode } from 'react'
import { still } from '../../components/static-content.tsx'
import { CopyButton } from '../../copy/button.tsx'
import { useSite } from '../../messages/site.ts'

const Highlighted = still(async () => (await import('../../components/highlighted.tsx')).Highlighted)

interface Props {
  readonly children: ReactNode
  readonly className?: string
}

/** An example, highlighted by the build: the browser is not sent what highlights it. */
export default function CodeBlock({ children, className = '' }: Props) {
  const { t } = useSite()
  const code = [children].flat().join('').trimEnd()
  const language = /language-(\w+)/.exec(className)?.[1] ?? 'text'
  return (
    <div className="code-block">
      <Highlighted code={code} language={language} />
      <CopyButton text={code} label={t('example')} />
    </div>
  )
}
