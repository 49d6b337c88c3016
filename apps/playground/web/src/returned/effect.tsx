import { useWords } from '@saatja/ui'
import type { ReturnReading } from '../../../server/returned/contract.ts'
import { Fact } from '../components/fact.tsx'
import { effectWords } from './effect-messages.ts'

/** What the mail would do to its message and to the list of addresses. */
export const Effect = ({ reading: { mail, effect } }: { reading: ReturnReading }) => {
  const word = useWords(effectWords)
  return (
    <section className="return-effect">
      <h2 className="group">{word('title')}</h2>
      <dl className="facts">
        <Fact label={word('message')}>{word(effect.message)}</Fact>
        {mail.recipients.map(({ address }, at) => (
          <div key={address}>
            <dt>
              <bdi>{address}</bdi>
            </dt>
            <dd>{word(`address-${effect.addresses[at] ?? 'none'}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="field-note">{word('note')}</p>
    </section>
  )
}
