import { kivi } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import { viewCard } from '../server/cards/draft.ts'
import type { CardView } from '../server/contract.ts'
import { providerView, sendersOf } from '../server/provider-view.ts'
import { providers } from '../server/providers.ts'
import { previewTable, tableText } from '../web/src/company/table.ts'
import { decodeText } from '../web/src/components/text-file.ts'
import { draftOf, withDkim, withField, withPrivateKey } from '../web/src/state/card-draft.ts'
import { changedSince, mergeDraft } from '../web/src/state/overtaken.ts'

const saved = kivi.cards.map(viewCard)
const names = { senders: sendersOf(providers), providers: providers.map(providerView) }
const preview = (text: string) => previewTable(text, saved, names)

describe('a table of users', () => {
  it('comes back as it was saved, and holds no password', () => {
    const text = tableText(saved)
    expect(text).not.toMatch(/password|sandbox only/)
    expect(preview(`\uFEFF${text}`)).toMatchObject({
      added: [],
      changed: [],
      problems: [],
      same: saved.length,
    })
  })

  it.each([
    ['semicolons', 'code;name;email\nuus;Uus Õ;uus@kivi.example'],
    ['commas', 'Code,Name,E-mail\nuus,Uus Õ,uus@kivi.example'],
    ['tabs and Estonian names', 'Kood\tNimi\tE-post\nuus\tUus Õ\tuus@kivi.example'],
    ['Latvian names', 'Kods;Vārds;E-pasts\nuus;Uus Õ;uus@kivi.example'],
  ])('is read with %s', (_name, text) => {
    expect(preview(text).added).toEqual([{ code: 'UUS', name: 'Uus Õ', email: 'uus@kivi.example', mail: {} }])
  })

  it('changes only the columns that it has, and takes a password in', () => {
    const { changed, same } = preview('code;server;password\nTIIT;smtp2.tehas.example:465;secret')
    expect(same).toBe(0)
    const tiit = saved.find(({ code }) => code === 'TIIT')!
    expect(changed).toEqual([
      { ...withField(draftOf(tiit), 'server', 'smtp2.tehas.example:465'), password: 'secret' },
    ])
  })

  it('names the rows that cannot be taken over', () => {
    const text =
      'code;email;security\nA B;a@b.example;\nNEW;;\nNEW2;n@b.example;sslx\nOK;o@b.example;tls\nOK;o@b.example;tls'
    const { problems, added } = preview(text)
    expect(problems.map(({ row, problem }) => `${row} ${problem}`)).toEqual([
      '2 code',
      '3 no-email',
      '4 security',
      '6 twice',
    ])
    expect(added.map(({ code }) => code)).toEqual(['OK'])
    expect(preview('name;phone\nx;1')).toMatchObject({ hasCode: false, unknown: ['phone'] })
  })
})

describe('the words of a table', () => {
  it('are those that the page shows, in any language', () => {
    const { added, unknown } = preview(
      'Kods;E-pasts;Pasta sūtītājs;Pasta serveris;SSL/TLS;Lietotājvārds\nL1;l1@kivi.example;smtp;m.example:465;ssl;l1',
    )
    expect(unknown).toEqual([])
    expect(added).toEqual([
      {
        code: 'L1',
        email: 'l1@kivi.example',
        mail: { sender: 'smtp', server: 'm.example:465', security: 'tls', username: 'l1' },
      },
    ])
  })

  it('are named with their row when they mean nothing', () => {
    const { problems, added } = preview('code;email;sender\nL1;l1@kivi.example;Outlok\nL2;l2@;')
    expect(problems).toMatchObject([
      { row: 2, problem: 'sender', value: 'Outlok' },
      { row: 3, problem: 'email', value: 'l2@' },
    ])
    expect(added).toEqual([])
  })

  it('count rows as a spreadsheet does, and leave alone what a card says already', () => {
    const [otto] = saved.filter(({ code }) => code === 'OTTO')
    const odd = [{ ...otto!, mail: { ...otto!.mail, sender: 'gone' } }]
    const text = 'code;email;sender\n\nOTTO;otto@kivi.example;gone\n;;\nNEW;n@kivi.example;GONE'
    const { problems, same, changed } = previewTable(text, odd, names)
    expect(problems).toMatchObject([{ row: 5, problem: 'sender', value: 'GONE' }])
    expect(same + changed.length).toBe(1)
  })

  it('are read from the Western code page where the Baltic one has no such letters', () => {
    const western = Uint8Array.from([0x9a, 0x61, 0x9e, 0x61, 0x20, 0xf5])
    expect(decodeText(western)).toEqual({ text: 'šaža õ', encoding: 'windows-1252' })
    expect(decodeText(Uint8Array.from([0xf0, 0x61, 0xfe]))).toEqual({ text: 'šaž', encoding: 'windows-1257' })
  })

  it.each([
    ['UTF-8', new TextEncoder().encode('Õie Ābele')],
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Õie Ābele', 'utf16le')])],
    [
      'the Baltic code page of Windows',
      Uint8Array.from([0xd5, 0x69, 0x65, 0x20, 0xc2, 0x62, 0x65, 0x6c, 0x65]),
    ],
  ])('are read from %s', (_name, bytes) =>
    expect(decodeText(bytes).text.replace('\uFEFF', '')).toBe('Õie Ābele'),
  )
})

describe('a card that was changed meanwhile', () => {
  const base: CardView = {
    code: 'A',
    email: 'a@x.example',
    name: 'A',
    mail: { server: 'a:25' },
    passwordSet: false,
    privateKeySet: false,
    version: '1',
  }

  it('keeps what was saved elsewhere, and what is typed here on top', () => {
    const present = { ...base, email: 'new@x.example', mail: { server: 'b:25', username: 'u' }, version: '2' }
    const draft = { ...draftOf(base), name: 'Typed', mail: { server: 'c:25' }, password: 'p' }
    expect(changedSince(draft, base, present)).toEqual([
      { field: 'email', saved: 'new@x.example', typed: 'a@x.example', both: false },
      { field: 'server', saved: 'b:25', typed: 'c:25', both: true },
      { field: 'username', saved: 'u', typed: undefined, both: false },
    ])
    expect(mergeDraft(draft, base, present)).toEqual({
      code: 'A',
      email: 'new@x.example',
      name: 'Typed',
      mail: { server: 'c:25', username: 'u' },
      password: 'p',
    })
  })

  it('compares a signature by what it says, and keeps a private key that is typed', () => {
    const dkim = { domain: 'x.example', selector: 'one' }
    const signing = { ...base, mail: { ...base.mail, dkim } }
    const present = {
      ...signing,
      mail: { ...base.mail, dkim: { ...dkim } },
      email: 'new@x.example',
      version: '2',
    }
    const typed = withPrivateKey(withDkim(draftOf(signing), { selector: 'two' }), 'a key')
    expect(changedSince(typed, signing, present).map(({ field }) => field)).toEqual(['email'])
    expect(mergeDraft(typed, signing, present)).toEqual({
      ...draftOf(present),
      mail: { ...base.mail, dkim: { ...dkim, selector: 'two' } },
      dkimKey: 'a key',
    })
  })

  it('states no signature of which nothing is left', () => {
    const typed = withPrivateKey(withDkim(draftOf(base), { domain: 'x.example' }), 'a key')
    expect(withDkim(withPrivateKey(typed, ''), { domain: '' })).toEqual(draftOf(base))
  })

  it('says so too when only the password is another', () => {
    const fields = changedSince(draftOf(base), base, { ...base, version: '2' }).map(({ field }) => field)
    expect(fields).toEqual(['password'])
  })
})
