import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { OwnProgram as OwnProgramView } from '../../../server/own-program/contract.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { call } from '../state/api.ts'

const words = {
  title: { en: 'For your own program', et: 'Oma programmi jaoks', lv: 'Savai programmai' },
  text: {
    en: 'What your program sends to this port arrives in this inbox and nowhere else.',
    et: 'Kõik, mida su programm sellesse porti saadab, jõuab siia postkasti ja mitte kuhugi mujale.',
    lv: 'Tas, ko jūsu programma nosūta uz šo portu, nonāk šajā pastkastē un nekur citur.',
  },
  smtp: { en: 'SMTP server', et: 'SMTP-server', lv: 'SMTP serveris' },
  username: { en: 'User name', et: 'Kasutajanimi', lv: 'Lietotājvārds' },
  password: { en: 'Password', et: 'Salasõna', lv: 'Parole' },
  ca: { en: 'Certificate', et: 'Sertifikaat', lv: 'Sertifikāts' },
  api: { en: 'REST API', et: 'REST API', lv: 'REST API' },
  token: {
    en: 'The REST API uses this password as its Bearer token.',
    et: 'REST API pääsuluba (Bearer token) on sama salasõna.',
    lv: 'REST API piekļuves pilnvara (Bearer token) ir tā pati parole.',
  },
  copy: { en: 'Copy: {label}', et: 'Kopeeri: {label}', lv: 'Kopēt: {label}' },
} satisfies Messages

const useOwnProgram = (): OwnProgramView | undefined => {
  const [program, setProgram] = useState<OwnProgramView>()
  useEffect(() => {
    const left = new AbortController()
    call<OwnProgramView | null>('GET', '/own-program', undefined, left.signal).then(
      (answer) => setProgram(answer ?? undefined),
      () => undefined,
    )
    return () => left.abort()
  }, [])
  return program
}

/** Shows how a developer's own program reaches the sandbox; nothing where no port is open for it. */
export const OwnProgram = () => {
  const word = useWords(words)
  const program = useOwnProgram()
  if (program === undefined) return null
  const { host, port, username, password } = program
  const rows = [
    ['smtp', `${host}:${port}`, 'STARTTLS'],
    ['username', username],
    ['password', password],
    ['ca', `${location.origin}/api/sandbox/ca.pem`],
    ['api', `${location.origin}/api/sandbox/openapi.json`],
  ] as const
  return (
    <details className="own-program">
      <summary>{word('title')}</summary>
      <p>{word('text')}</p>
      <dl>
        {rows.map(([name, value, more]) => (
          <div key={name}>
            <dt>{word(name)}</dt>
            <dd>
              <code>{value}</code> {more}
              <CopyButton text={value} label={word('copy', { label: word(name) })} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="field-note">{word('token')}</p>
    </details>
  )
}
