import { type Messages, say, useLocale, useWords } from '@saatja/ui'
import { fieldLabels } from '@saatja/ui/labels'
import { useEffect, useState } from 'react'
import type { GrantView, NewSignInLink } from '../../../server/oauth/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Button } from '../components/button.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { dateText } from '../components/dates.ts'
import { Dialog } from '../components/dialog.tsx'
import { download } from '../components/download.ts'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { call } from '../state/api.ts'
import { useStored } from '../state/overview.ts'
import { type LinkRow, linkTable } from './link-table.ts'
import type { Unsigned } from './unsigned.ts'

const words = {
  title: { en: 'Sign-in links', et: 'Sisselogimise lingid', lv: 'Pierakstīšanās saites' },
  text: {
    en: 'Send each user their own link, for example by mail merge. With it, the user signs in to their own mailbox and can do nothing else. Each link works once, until {at}, as long as this program runs.',
    et: 'Saada igale kasutajale tema enda link, näiteks kirjakoostega. Lingiga saab kasutaja sisse logida ainult oma postkasti ega saa teha midagi muud. Iga link töötab ühe korra ja kehtib kuni {at}, kui see programm seni töötab.',
    lv: 'Nosūtiet katram lietotājam viņa saiti, piemēram, ar pasta sapludināšanu. Ar šo saiti lietotājs pierakstās savā pastkastē un neko citu darīt nevar. Katra saite darbojas vienu reizi, līdz {at}, kamēr darbojas šī programma.',
  },
  local: {
    en: 'The links open on this computer only. For other computers, start the program with --link-address and an https address that leads here.',
    et: 'Lingid avanevad ainult selles arvutis. Teiste arvutite jaoks käivita programm valikuga --link-address ja https-aadressiga, mis siia juhib.',
    lv: 'Saites atveras tikai šajā datorā. Lai tās atvērtu citos datoros, palaidiet programmu ar opciju --link-address un https adresi, kas ved uz šo datoru.',
  },
  simulated: {
    en: 'The links lead to the simulated sign-in and open on this computer only. For real sign-ins, start the program with the client ID of your registered application.',
    et: 'Lingid viivad sisselogimise jäljenduse lehele ja avanevad ainult selles arvutis. Päris sisselogimiseks käivita programm oma registreeritud rakenduse kliendi-ID-ga.',
    lv: 'Saites ved uz simulēto pierakstīšanos un atveras tikai šajā datorā. Lai pierakstītos īstajos kontos, palaidiet programmu ar savas reģistrētās programmas klienta ID.',
  },
  link: { en: 'Link', et: 'Link', lv: 'Saite' },
  table: { en: 'Links as a table', et: 'Lingid tabelina', lv: 'Saites tabulā' },
  making: {
    en: '{done} of {all} links',
    et: 'Linke valmis: {done}/{all}',
    lv: 'Saites: {done} no {all}',
  },
  copy: { en: 'Copy the links', et: 'Kopeeri lingid', lv: 'Kopēt saites' },
  save: { en: 'Save as CSV', et: 'Salvesta CSV-failina', lv: 'Saglabāt kā CSV' },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
} satisfies Messages

/** Where links lead: to the provider wherever this program can sign in there. */
const targetFor = async (account: Unsigned): Promise<SendTarget> => {
  const query = new URLSearchParams({ ...account, target: 'real' })
  const { available } = await call<GrantView>('GET', `/oauth/status?${query}`)
  return available ? 'real' : 'sandbox'
}

interface Made {
  readonly rows: readonly LinkRow[]
  readonly target: SendTarget
  readonly expires: number
  readonly local: boolean
}

/** Makes the links one after another. */
const useLinks = (accounts: readonly Unsigned[]) => {
  const { cards } = useStored()
  const [made, setMade] = useState<Made>()
  const [error, setError] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: links are made once, for those who were chosen
  useEffect(() => {
    const left = new AbortController()
    const make = async (): Promise<void> => {
      for (const account of accounts) {
        const target = await targetFor(account)
        const { url, expires, local } = await call<NewSignInLink>(
          'POST',
          '/sign-in-links',
          { ...account, target },
          left.signal,
        )
        const card = cards.find(({ code }) => code === account.user)
        const row = { ...account, name: card?.name ?? '', email: card?.email ?? '', url }
        setMade((before) => ({ rows: [...(before?.rows ?? []), row], target, expires, local }))
      }
    }
    make().catch((problem: unknown) => !left.signal.aborted && setError(problem))
    return () => {
      left.abort()
      setMade(undefined)
    }
  }, [])
  return { made, error }
}

const useLinkTable = (rows: readonly LinkRow[]): string => {
  const word = useWords(words)
  const locale = useLocale()
  const titles = (['code', 'name', 'email'] as const).map((one) => say(fieldLabels[one], locale))
  return linkTable([...titles, word('link')], rows)
}

/** Links for all who have still to sign in, to be handed out. */
export const HandOutLinks = ({
  accounts,
  onClose,
}: {
  accounts: readonly Unsigned[]
  onClose: () => void
}) => {
  const word = useWords(words)
  const locale = useLocale()
  const { company } = useStored()
  const { made, error } = useLinks(accounts)
  const rows = made?.rows ?? []
  const table = useLinkTable(rows)
  const save = () => download(`${company.slug}.links.csv`, 'text/csv;charset=utf-8', `\uFEFF${table}`)
  const ready = rows.length === accounts.length
  return (
    <Dialog
      title={word('title')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{word('close')}</Button>
          <Button icon="share" isDisabled={!ready} onPress={save}>
            {word('save')}
          </Button>
          {ready && <CopyButton text={table} label={word('copy')} />}
        </>
      }
    >
      {made && <p>{word('text', { at: dateText(made.expires, locale) })}</p>}
      <p role="status">{word('making', { done: rows.length, all: accounts.length })}</p>
      <TextField label={word('table')} value={table} lines={6} isReadOnly />
      {made?.target === 'sandbox' && <p className="field-note">{word('simulated')}</p>}
      {made?.target === 'real' && made.local && <p className="field-note">{word('local')}</p>}
      <Refused error={error} />
    </Dialog>
  )
}
