import { bytesOf, type Part, textOf } from '../mime/parts.ts'
import { looksLikeReport } from './status-fields.ts'

/** The parts of a returned mail by their purpose. */
export interface SortedParts {
  readonly texts: readonly Part[]
  readonly status: readonly Part[]
  /** The report is in a text, where a person may have pasted it. */
  readonly pasted: boolean
  readonly disposition?: Part
  readonly feedback?: Part
  readonly original?: Part
}

const statusTypes = /^(?:message|text|application)\/(?:x-?)?(?:global-)?delivery-?status$/
const dispositionTypes = /^message\/(?:global-)?disposition-notification$/
const originalTypes =
  /^(?:(?:message|text|application)\/(?:global|rfc822|partial|news)|(?:text|message)\/(?:x-)?(?:rfc822|global)-?headers?)$/
const peek = 8_192

/** A report under a wrong type, as some gateways send it. */
const isHiddenReport = (part: Part): boolean => {
  const { type, params } = part.content
  if (!/^(?:text\/plain|application\/octet-stream|message\/.{1,40})$/.test(type)) return false
  const named = /\.(?:dsn|txt|dat)$/i.test(params.get('name') ?? '') || type !== 'text/plain'
  return (named || part.header.size > 0) && looksLikeReport(textOf(part, peek))
}

/** A returned message under a wrong type: an attachment that begins like one. */
const isHiddenOriginal = (part: Part): boolean =>
  /^(?:text\/plain|application\/octet-stream)$/.test(part.content.type) &&
  /(?:attachment|\.eml|\.msg|original|returned|undelivered)/i.test(
    `${part.header.get('content-disposition')?.[0] ?? ''} ${part.header.get('content-description')?.[0] ?? ''} ${part.content.params.get('name') ?? ''}`,
  ) &&
  /^\s{0,10}(?:return-path|received|message-id|from|date|subject|to|mime-version)\s{0,3}:/i.test(
    bytesOf(part, 200),
  )

const asText = (part: Part): Part => ({ ...part, content: { ...part.content, type: 'text/plain' } })

const reportField = /^[ \t]{0,10}(?:Reporting-MTA|Arrival-Date|Final-Recipient|Action|Status)[ \t]{0,5}:/im

/** Divides several parts that say to be the report: some programs call their notice one, though it has no field. */
const dividedReports = (status: readonly Part[]): { status: readonly Part[]; texts: readonly Part[] } => {
  if (status.length < 2) return { status, texts: [] }
  const reports = status.filter((part) => reportField.test(textOf(part, peek)))
  if (reports.length === 0) return { status, texts: [] }
  return { status: reports, texts: status.filter((part) => !reports.includes(part)).map(asText) }
}

/** Sorts the parts of a mail. The first of each kind counts; several reports are read as one. */
export const sortParts = (parts: readonly Part[]): SortedParts => {
  const texts: Part[] = []
  const status: Part[] = []
  let pasted = false
  const single: { disposition?: Part; feedback?: Part; original?: Part } = {}
  for (const part of parts) {
    const { type } = part.content
    if (statusTypes.test(type)) status.push(part)
    else if (dispositionTypes.test(type)) single.disposition ??= part
    else if (type === 'message/feedback-report') single.feedback ??= part
    else if (originalTypes.test(type)) single.original ??= part
    else if (status.length === 0 && isHiddenReport(part)) {
      status.push(part)
      pasted = type.startsWith('text')
      // A report inside the notice itself: both are in one part.
      if (parts.length === 1) texts.push(part)
    } else if (parts.length > 1 && isHiddenOriginal(part)) single.original ??= part
    else if (type.startsWith('text')) texts.push(part)
  }
  const divided = dividedReports(status)
  return { texts: [...divided.texts, ...texts], status: divided.status, pasted, ...single }
}
