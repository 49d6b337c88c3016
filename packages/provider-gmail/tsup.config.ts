import { defineConfig } from 'tsup'
import { packageBuild } from '../../tsup.base.ts'

// oauth4webapi is an ES module only, which Jest on Node 20 cannot load; a tenth of it is used.
export default defineConfig(packageBuild({ index: 'src/index.ts' }, { inline: ['oauth4webapi'] }))
