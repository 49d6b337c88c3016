import { Highlight } from 'prism-react-renderer'

/** Colors come from the style sheet, so that they follow the theme. */
const plain = { plain: {}, styles: [] }

/** What the style sheet gives a color; the rest is text, without an element of its own. */
const colored = new Set(['comment', 'keyword', 'operator', 'boolean', 'string', 'template-string', 'number'])

export const Highlighted = ({ code, language }: { readonly code: string; readonly language: string }) => (
  <Highlight code={code} language={language} theme={plain}>
    {({ tokens, getTokenProps }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled with the keyboard too.
      <pre lang="en" tabIndex={0}>
        <code>
          {tokens.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one example keep their order.
            <span key={row}>
              {line.map((token, at) =>
                token.types.some((type) => colored.has(type)) ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: and so do the words of a line.
                  <span key={at} className={getTokenProps({ token }).className}>
                    {token.content}
                  </span>
                ) : token.empty ? (
                  ''
                ) : (
                  token.content
                ),
              )}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    )}
  </Highlight>
)
