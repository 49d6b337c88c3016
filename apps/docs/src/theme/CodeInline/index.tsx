import { type ComponentProps, useContext } from 'react'
import { InLink } from '../../components/in-link.tsx'
import { CopyableCode } from '../../copy/button.tsx'
import { isCopyable } from '../../copy/copyable.ts'

/** Code within a sentence; what readers take over elsewhere has a button that copies it. */
export default function CodeInline(props: ComponentProps<'code'>) {
  const inLink = useContext(InLink)
  const text = typeof props.children === 'string' ? props.children : undefined
  return text !== undefined && !inLink && isCopyable(text) ? (
    <CopyableCode text={text} />
  ) : (
    <code {...props} />
  )
}
