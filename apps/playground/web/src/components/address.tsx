/** An address, or a name with one: what does not fit breaks before the address, then after its @, never within a word. */
export const Address = ({ text }: { readonly text: string }) => {
  const start = text.lastIndexOf(' ') + 1
  const at = text.lastIndexOf('@') + 1
  return (
    <>
      {text.slice(0, start)}
      <span className="address">
        {text.slice(start, at)}
        <wbr />
        {text.slice(at)}
      </span>
    </>
  )
}
