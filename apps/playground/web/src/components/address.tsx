/** An address, or a name with one: where it does not fit, it breaks after the @ and not within a word. */
export const Address = ({ text }: { readonly text: string }) => {
  const at = text.lastIndexOf('@') + 1
  return at === 0 ? (
    text
  ) : (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  )
}
