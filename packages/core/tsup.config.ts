import { defineConfig } from 'tsup'
import { packageBuild } from '../../tsup.base.ts'

export default defineConfig(
  packageBuild({
    index: 'src/index.ts',
    explain: 'src/explain.ts',
    options: 'src/options.ts',
    settings: 'src/settings.ts',
  }),
)
