// `npm run prove [-- NUMBER …]`: each system of e2e/systems/systems.yaml that has use cases is driven by its spec in the
// built product, once as it is and once for each use case with that use case switched off. A spec that does not notice
// proves nothing. A run of all writes docs/systems.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { prepareBrowserTests, runSpecs, startTestServer } from './browser-tests.mjs'
import { giveUp, root } from './prepare.mjs'
import { systemsDoc } from './systems-doc.mjs'

const book = parse(readFileSync(path.join(root, 'e2e/systems/systems.yaml'), 'utf8'))
const wanted = process.argv.slice(2).map(Number)
const proven = book.systems.filter(({ no, useCases }) => useCases && (wanted.length === 0 || wanted.includes(no)))
const specOf = ({ no }) => `e2e/systems/${no}.spec.ts`
const lacking = proven.filter((system) => !existsSync(path.join(root, specOf(system))))
if (lacking.length > 0) giveUp(`没有 ${lacking.map(specOf).join('、')}`)
if (proven.length === 0) giveUp('没有选中可以证明的系统，请核对编号')

const chromium = prepareBrowserTests()
const work = mkdtempSync(path.join(tmpdir(), 'tongtu-prove-'))
const verdicts = new Map()
try {
  if (!(await passesAsItIs())) giveUp('有系统在正常情况下就没有通过，先修好再证明')
  for (const system of proven) {
    for (const useCase of system.useCases) {
      const verdict = await withoutUseCase(system, useCase)
      verdicts.set(useCase, verdict)
      console.log(`${system.kind}${system.no} ${verdict}  ${useCase}`)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
const killed = [...verdicts.values()].filter((verdict) => verdict === 'killed').length
console.log(`\n${proven.length} systems, ${verdicts.size} use cases: ${killed} killed, ${verdicts.size - killed} not`)
if (wanted.length === 0) writeFileSync(path.join(root, 'docs/systems.md'), systemsDoc(book, verdicts))
process.exit(killed === verdicts.size ? 0 : 1)

async function passesAsItIs() {
  const server = await startTestServer()
  try {
    const env = { E2E_PICTURES: path.join(root, 'docs/pictures/systems') }
    return (await runSpecs({ chromium, url: server.url, args: proven.map(specOf), env })).status === 0
  } finally {
    await server.stop()
  }
}

/** killed: the spec noticed; survived: it did not; not called: it never came to the use case, or failed before. */
async function withoutUseCase(system, useCase) {
  const mark = path.join(work, 'mark')
  rmSync(mark, { force: true })
  const server = await startTestServer({
    nodeArgs: ['--import', path.join(root, 'scripts/switch-off.mjs')],
    env: { TONGTU_SWITCHED_OFF: useCase, TONGTU_SWITCHED_OFF_MARK: mark, LOG_LEVEL: 'fatal' },
    stdio: 'ignore',
  })
  try {
    writeFileSync(mark, '')
    const args = [specOf(system), '--bail=1']
    const { status } = await runSpecs({ chromium, url: server.url, args, stdio: 'ignore' })
    if (readFileSync(mark, 'utf8') === '') return 'not called'
    return status === 0 ? 'survived' : 'killed'
  } finally {
    await server.stop()
  }
}
