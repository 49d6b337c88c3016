import { useLocale, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { InboxMessage } from '../../../server/inbox/contract.ts'
import type { PreflightRequest, PreflightView, ReportView } from '../../../server/preflight/contract.ts'
import { sizeText } from '../components/dates.ts'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { useVerdictName } from '../preflight/outlook.tsx'
import { Toned } from '../preflight/tone.tsx'
import { verdictsOf } from '../preflight/verdict.ts'
import { verdictWords } from '../preflight/verdict-messages.ts'
import { call } from '../state/api.ts'
import { useStored } from '../state/overview.ts'
import { checkWords } from './check-messages.ts'
import { checkHtml, type HtmlCheck, type LinkCheck } from './html-check.ts'

const none: HtmlCheck = { links: [], images: 0, withoutAlt: 0, remote: 0, invisible: 0 }

/** What the HTML is made of; undefined until it is here. */
const useHtmlCheck = ({ id, hasHtml }: InboxMessage): HtmlCheck | undefined => {
  const [check, setCheck] = useState<HtmlCheck>()
  useEffect(() => {
    setCheck(hasHtml ? undefined : none)
    if (!hasHtml) return
    const left = new AbortController()
    fetch(`/api/inbox/${encodeURIComponent(id)}/html`, { signal: left.signal })
      .then((response) => response.text())
      .then(
        (html) => setCheck(checkHtml(html)),
        () => undefined,
      )
    return () => left.abort()
  }, [id, hasHtml])
  return check
}

const Content = ({ message, check }: { message: InboxMessage; check: HtmlCheck }) => {
  const word = useWords(checkWords)
  const locale = useLocale()
  const { size, text, hasHtml } = message
  const { images, withoutAlt, remote, invisible } = check
  const hasText = text !== undefined
  return (
    <ul className="check-list">
      <li>
        <Toned tone="ok">{word('size', { size: sizeText(size, locale) })}</Toned>
      </li>
      <li>
        <Toned tone={hasText ? 'ok' : 'warn'}>
          {word(hasText ? (hasHtml ? 'both-parts' : 'text-only') : 'no-text')}
        </Toned>
      </li>
      {hasHtml && (
        <li>
          <Toned tone={withoutAlt > 0 ? 'warn' : 'ok'}>
            {images === 0
              ? word('no-images')
              : withoutAlt > 0
                ? word('alt-missing', { count: withoutAlt })
                : word('alt-fine', { count: images })}
          </Toned>
        </li>
      )}
      {remote > 0 && (
        <li>
          <Toned tone="warn">{word('remote', { count: remote })}</Toned>
        </li>
      )}
      {invisible > 0 && (
        <li>
          <Toned tone="warn">{word('invisible', { count: invisible })}</Toned>
        </li>
      )}
    </ul>
  )
}

const LinkLine = ({ link: { text, address, problems } }: { link: LinkCheck }) => {
  const word = useWords(checkWords)
  return (
    <li>
      <Toned tone={problems.length > 0 ? 'warn' : 'ok'}>
        {text !== '' && <b>{text} </b>}
        <code>{address}</code>
        <span className="check-why">
          {problems.length > 0 ? problems.map((problem) => word(problem)).join('; ') : word('link-fine')}
        </span>
      </Toned>
    </li>
  )
}

/** Finds the user whose settings send in this way. */
const useSender = ({ from, server }: InboxMessage): string | undefined => {
  const { effective } = useStored()
  const address = from?.address.toLowerCase()
  return [...effective.values()].find(
    ({ identity, fields }) =>
      identity.from.address.toLowerCase() === address && fields.server.value === server,
  )?.user
}

const useReport = (user: string | undefined) => {
  const [report, setReport] = useState<ReportView>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    setReport(undefined)
    setError(undefined)
    if (user === undefined) return
    const left = new AbortController()
    const request: PreflightRequest = { user, source: 'sandbox' }
    call<PreflightView>('POST', '/preflight/user', request, left.signal).then(
      ({ current }) => setReport(current),
      (problem: unknown) => !left.signal.aborted && setError(problem),
    )
    return () => left.abort()
  }, [user])
  return { report, error }
}

const Authentication = ({ message }: { message: InboxMessage }) => {
  const word = useWords(checkWords)
  const said = useWords(verdictWords)
  const name = useVerdictName()
  const user = useSender(message)
  const { report, error } = useReport(user)
  if (user === undefined) return <Toned tone="idle">{word('no-user')}</Toned>
  return (
    <>
      <p>{word('as-user', { user })}</p>
      <Refused error={error} />
      {report === undefined && error === undefined && <p role="status">{word('loading')}</p>}
      {report && (
        <ul className="check-list">
          {verdictsOf(report)
            .filter(({ id }) => id !== 'receivers')
            .map(({ id, tone, word: key }) => (
              <li key={id}>
                <Toned tone={tone}>
                  <b>{name(id)}</b> {said(key)}
                </Toned>
              </li>
            ))}
        </ul>
      )}
      <Link route={{ screen: 'preflight', user }}>{word('more')}</Link>
    </>
  )
}

/** Shows what receivers and readers may object to in a message. */
export const MessageCheck = ({ message }: { message: InboxMessage }) => {
  const word = useWords(checkWords)
  const check = useHtmlCheck(message)
  if (check === undefined) return <p role="status">{word('loading')}</p>
  return (
    <div className="check">
      <section>
        <h2 className="group">{word('content')}</h2>
        <Content message={message} check={check} />
      </section>
      {message.hasHtml && (
        <section>
          <h2 className="group">{word('links')}</h2>
          {check.links.length === 0 ? (
            <p>{word('no-links')}</p>
          ) : (
            <ul className="check-list">
              {check.links.map((link, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a link may come twice, and the list never changes
                <LinkLine key={index} link={link} />
              ))}
            </ul>
          )}
        </section>
      )}
      <section>
        <h2 className="group">{word('sender')}</h2>
        <Authentication message={message} />
      </section>
    </div>
  )
}
