import { type Messages, useLocale, useWords } from '@saatja/ui'
import { useState } from 'react'
import type { NewSignInLink } from '../../../server/oauth/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { dateText } from '../components/dates.ts'
import { Dialog } from '../components/dialog.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'

const words = {
  link: { en: 'Link for the user…', et: 'Link kasutajale…', lv: 'Saite lietotājam…' },
  title: { en: 'Link for {user}', et: 'Link: {user}', lv: 'Saite: {user}' },
  text: {
    en: 'Anyone who opens this link can sign in to {mailbox} and do nothing else. The link works once, until {at}, and only while this program is running.',
    et: 'Selle lingi avaja saab sisse logida postkasti {mailbox} ega saa teha midagi muud. Link töötab ühe korra ja kehtib kuni {at}, kui see programm seni töötab.',
    lv: 'Ikviens, kas atver šo saiti, var pierakstīties pastkastē {mailbox}, bet neko citu darīt nevar. Saite darbojas vienu reizi, līdz {at}, kamēr darbojas šī programma.',
  },
  local: {
    en: 'It opens on this computer only. For other computers, start the program with --link-address and an https address that leads here.',
    et: 'See avaneb ainult selles arvutis. Teiste arvutite jaoks käivita programm valikuga --link-address ja https-aadressiga, mis siia juhib.',
    lv: 'Saite atveras tikai šajā datorā. Lai to atvērtu citos datoros, palaidiet programmu ar opciju --link-address un https adresi, kas ved uz šo datoru.',
  },
  simulated: {
    en: 'It leads to the simulated sign-in and opens on this computer only.',
    et: 'See viib sisselogimise jäljenduse lehele ja avaneb ainult selles arvutis.',
    lv: 'Saite ved uz simulēto pierakstīšanos un atveras tikai šajā datorā.',
  },
  address: { en: 'Link', et: 'Link', lv: 'Saite' },
  copy: { en: 'Copy the link', et: 'Kopeeri link', lv: 'Kopēt saiti' },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
} satisfies Messages

interface HandOverProps {
  readonly user: string
  readonly mailbox: string
  readonly provider: string
  readonly target: SendTarget
}

const LinkDialog = ({
  link,
  account: { user, mailbox, target },
  onClose,
}: {
  link: NewSignInLink
  account: HandOverProps
  onClose: () => void
}) => {
  const word = useWords(words)
  const locale = useLocale()
  return (
    <Dialog
      title={word('title', { user })}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{word('close')}</Button>
          <CopyButton text={link.url} label={word('copy')} />
        </>
      }
    >
      <p>{word('text', { mailbox, at: dateText(link.expires, locale) })}</p>
      <TextField label={word('address')} value={link.url} isReadOnly />
      {target === 'sandbox' ? (
        <p className="field-note">{word('simulated')}</p>
      ) : (
        link.local && <p className="field-note">{word('local')}</p>
      )}
    </Dialog>
  )
}

/** A link with which a user signs in without seeing anything else of the company. */
export const HandOver = ({ account }: { account: HandOverProps }) => {
  const word = useWords(words)
  const [link, setLink] = useState<NewSignInLink>()
  const [error, setError] = useState<unknown>()
  const make = () => {
    setError(undefined)
    call<NewSignInLink>('POST', '/sign-in-links', account).then(setLink, setError)
  }
  return (
    <>
      <Button look="quiet" icon="share" onPress={make}>
        {word('link')}
      </Button>
      <Refused error={error} />
      {link && <LinkDialog link={link} account={account} onClose={() => setLink(undefined)} />}
    </>
  )
}
