import { useWords } from '@saatja/ui'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../components/button.tsx'
import { companyWords } from './messages.ts'

const ImportTable = lazy(async () => ({ default: (await import('./import-table.tsx')).ImportTable }))

/** Brings the users of an empty company from a table. */
export const LoadTable = () => {
  const word = useWords(companyWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon="grid" onPress={() => setOpen(true)}>
        {word('table')}
      </Button>
      <Suspense fallback={null}>{open && <ImportTable onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
