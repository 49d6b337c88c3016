import type { CheckDepth } from '@saatja/core'
import { useLocale } from '@saatja/ui'
import { useState } from 'react'
import type { EditedMail, SendTarget } from '../../../server/runs/contract.ts'
import type { Editing } from '../state/editing.ts'
import { recipientStore } from '../state/recipient.ts'
import { navigate } from '../state/route.ts'
import { startRun } from '../state/runs.ts'
import { useStore } from '../state/store.ts'

/** A test as a person asked for it. */
export interface TestRequest {
  readonly depth: CheckDepth
  readonly target: SendTarget
  /** As a person edited it. */
  readonly message?: EditedMail
}

const useStart = (editing: Editing, onError: (error: unknown) => void) => {
  const to = useStore(recipientStore)
  const locale = useLocale()
  const { draft, dirty } = editing
  return ({ depth, target, message }: TestRequest) => {
    onError(undefined)
    startRun({
      user: draft.code,
      depth,
      target,
      locale,
      ...(dirty ? { draft } : {}),
      ...(message ? { message } : {}),
      ...(depth === 'message' ? { to, ...(target === 'real' ? { confirmed: to } : {}) } : {}),
    }).then(({ id }) => navigate({ screen: 'workbench', user: draft.code, run: id }, 'replace'), onError)
  }
}

/** Starts tests; one at a real server only after a person has confirmed it. */
export const useTest = (editing: Editing, target: SendTarget) => {
  const [asked, setAsked] = useState<TestRequest>()
  const [error, setError] = useState<unknown>()
  const start = useStart(editing, setError)
  return {
    /** Waits for a person to confirm it. */
    asked,
    error,
    begin: (request: Omit<TestRequest, 'target'>) =>
      target === 'real' ? setAsked({ ...request, target }) : start({ ...request, target }),
    confirm: () => {
      if (asked) start(asked)
      setAsked(undefined)
    },
    dismiss: () => setAsked(undefined),
  }
}
