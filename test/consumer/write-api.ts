// Writes the API report of every published package: `npm run api`, after `npm run build`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiReport } from './api.ts'
import { folderOf, publicPackages, repository } from './packages.ts'

for (const folder of publicPackages()) {
  writeFileSync(join(repository, folderOf(folder), 'api.md'), apiReport(folder))
}
