import { useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { ReturnReading, SampleReturnView } from '../../../server/returned/contract.ts'
import './returned.css'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import {
  loadSampleReturns,
  markReturnSeen,
  readFile,
  readReturned,
  useReadFile,
  useSampleReturns,
  useSandboxReturns,
} from '../state/returned.ts'
import { navigate, useRoute } from '../state/route.ts'
import { returnedWords } from './messages.ts'
import { Reading } from './reading.tsx'
import { SandboxReturnList } from './sandbox.tsx'
import { MailFile, Samples, useSampleTitle } from './source.tsx'

const Begin = () => {
  const word = useWords(returnedWords)
  return (
    <div className="empty">
      <Icon name="undo" size={36} />
      <h1>{word('title')}</h1>
      <p>{word('intro')}</p>
    </div>
  )
}

/** Reads the chosen sample; the answer of one that was left is not shown. */
const useMailReading = (sample: Pick<SampleReturnView, 'mail'> | undefined) => {
  const [reading, setReading] = useState<ReturnReading>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    setReading(undefined)
    setError(undefined)
    if (sample === undefined) return
    const left = new AbortController()
    readReturned(new Blob([sample.mail]), left.signal).then(
      setReading,
      (problem) => !left.signal.aborted && setError(problem),
    )
    return () => left.abort()
  }, [sample])
  return { reading, error }
}

/** The sample or the message of the sandbox that the address names, and what it says. */
const useNamedReturn = () => {
  const title = useSampleTitle()
  const route = useRoute()
  const samples = useSampleReturns()
  const wanted = route.screen === 'returned' ? route.sample : undefined
  const sample = samples?.find(({ id }) => id === wanted)
  const { view } = useSandboxReturns()
  const mail = route.screen === 'returned' ? route.mail : undefined
  const returned = view?.returns.find(({ id }) => id === mail)
  useEffect(() => {
    if (mail !== undefined) markReturnSeen(mail)
  }, [mail])
  const { reading, error } = useMailReading(returned ?? sample)
  const missing =
    returned === undefined && samples !== undefined && wanted !== undefined && sample === undefined
  const name = returned?.address ?? (wanted === undefined ? undefined : title(wanted))
  return { samples, sample, returned, reading, error, missing, name }
}

/** Mail that came back: a file of one's own or a sample, read to its cause. */
export const ReturnedScreen = () => {
  const word = useWords(returnedWords)
  const file = useReadFile()
  const [problem, setProblem] = useState<unknown>()
  useEffect(() => {
    loadSampleReturns().catch(setProblem)
  }, [])
  const { samples, sample, returned, reading, error, missing, name } = useNamedReturn()
  const open = (chosenFile: File) => {
    setProblem(undefined)
    navigate({ screen: 'returned' })
    readFile(chosenFile).catch(setProblem)
  }
  const openSample = (id: string) => {
    setProblem(undefined)
    navigate({ screen: 'returned', sample: id })
  }
  const shown = name === undefined ? file : reading && { name, reading }
  return (
    <div className="inbox" data-reading={shown !== undefined || undefined}>
      <section className="mails" aria-label={word('title')}>
        <header className="pane-head">
          <h2>{word('title')}</h2>
        </header>
        <MailFile onFile={open} />
        {/* What came back to the reader is worth more than samples. */}
        <SandboxReturnList
          value={returned?.id}
          onChange={({ id }) => navigate({ screen: 'returned', mail: id })}
        />
        <h3 className="scenario-group return-samples">{word('samples')}</h3>
        {samples && <Samples samples={samples} value={sample?.id} onChange={openSample} />}
      </section>
      <section className="reading" aria-live="polite">
        <Refused error={problem ?? error} />
        {missing && (
          <p className="refused" role="alert">
            {word('missing')}
          </p>
        )}
        {shown ? <Reading {...shown} /> : name === undefined && <Begin />}
      </section>
    </div>
  )
}
