// Records the transcripts that the pages show: `node --conditions=@saatja/source src/transcripts/write.ts`.
import { writeFileSync } from 'node:fs'
import { recordAll } from './recording.ts'

const file = new URL('./recorded.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(await recordAll(), undefined, 2)}\n`)
