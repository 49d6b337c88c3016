import { defineConfig } from 'tsup'
import { packageBuild } from '../../tsup.base.ts'
import { writePrepared } from './src/database/prepared.ts'

export default defineConfig(
  packageBuild({ index: 'src/index.ts', cli: 'src/cli.ts' }, { after: () => writePrepared('dist') }),
)
