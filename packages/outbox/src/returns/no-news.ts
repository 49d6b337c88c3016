import type { Store } from '@saatja/store'

/**
 * Days after the last delay notice: servers give up within five (RFC 5321 4.5.4.1), and their report takes some time.
 */
const quietDays = 6
const portion = 100

interface QuietRecipient {
  readonly company: string
  readonly message: string
  readonly run: string
  readonly sender: string
  readonly address: string
  readonly delayedAt: Date
}

const findQuiet = `
  with quiet as (
    select company, message, address from saatja.outbox_recipient
    where delayed_at < now() - make_interval(days => $1) and no_news_at is null and state = 'sent'
      and delivered_at is null
    order by delayed_at limit $2 for update skip locked
  )
  update saatja.outbox_recipient known set no_news_at = now()
  from quiet, saatja.outbox_message mail
  where known.company = quiet.company and known.message = quiet.message and known.address = quiet.address
    and mail.company = quiet.company and mail.id = quiet.message
  returning known.company, known.message, mail.run, mail.sender, known.address, known.delayed_at as "delayedAt"`

/**
 * Reports recipients whose server said that it keeps trying, and then nothing more: one event each, on the sender's
 * card. It is neither a failure nor a proof of delivery. Returns how many.
 */
export const tellNoNews = async (store: Store): Promise<number> => {
  const told = await store.database.transaction(async (tx) => {
    const { rows } = await tx.query<QuietRecipient>(findQuiet, [quietDays, portion])
    for (const { company, sender, ...data } of rows)
      await store.company(company).within(tx).events.add({ kind: 'mail-no-news', card: sender, data })
    return rows.length
  })
  return told < portion ? told : told + (await tellNoNews(store))
}
