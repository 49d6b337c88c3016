/** Text in which `…` marks code. */
export const WithCode = ({ text }: { readonly text: string }) =>
  text.split('`').map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
    at % 2 === 1 ? <code key={at}>{part}</code> : part,
  )
