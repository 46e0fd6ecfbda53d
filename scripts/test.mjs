// `npm test`: installs if needed, then every check. Arguments go on to the test runner.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { installIfStale, packagedNode, root, toolEnvironment } from './prepare.mjs'

installIfStale()
const args = [path.join(root, 'scripts/check.mjs'), ...process.argv.slice(2)]
const { status } = spawnSync(packagedNode(), args, { cwd: root, stdio: 'inherit', env: toolEnvironment() })
console.log(status === 0 ? '\nnpm test: all checks passed' : '\nnpm test: FAILED, see above')
process.exit(status ?? 1)
