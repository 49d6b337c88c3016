/** Opens a folder as another process would, says so, and keeps it until it is told to go. */
import { openStore } from '../src/index.ts'

const [folder = '', card] = process.argv.slice(2)
const store = await openStore({ folder, providers: [] })
if (card !== undefined) {
  const company = store.company('kivi')
  await company.put({ name: 'Kivi OÜ' }, { by: 'holder' })
  for (let i = 0; ; i++) {
    await company.cards.put({ code: `${card}${i}`, email: `u${i}@kivi.ee` }, { by: 'holder' })
    process.stdout.write(`${i}\n`)
  }
}
process.stdout.write('open\n')
process.stdin.once('data', async () => {
  await store.close()
  process.exit()
})
