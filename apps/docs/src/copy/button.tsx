import { useSite } from '../messages/site.ts'

/** Copies a text. `on-press.ts` does it, so that the button also works in text that the build wrote. */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label?: string }) => {
  const { t } = useSite()
  return (
    <button
      type="button"
      className="copy"
      data-copy={text}
      aria-label={`${t('copy')}: ${label ?? text}`}
      title={t('copy')}
    />
  )
}

/** A text in the font of code, with a button that copies it. */
export const CopyableCode = ({ text }: { readonly text: string }) => (
  <span className="copyable">
    <code>{text}</code>
    <CopyButton text={text} />
  </span>
)
