import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

// A stylesheet stays when its page is left. These tests keep it from reaching the next page.
const web = resolve(import.meta.dirname, '../apps/web/src')
const files = globSync('**/*.{ts,tsx,css}', { cwd: web }).filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
const text = new Map(files.map((file) => [file, readFileSync(join(web, file), 'utf8')]))
const sheets = new Map(
  [...text].filter(([file]) => file.endsWith('.css')).map(([file, css]) => [file, selectorsOf(css)]),
)
const known = new Set([...sheets.values()].flat(2))

/** The classes of each selector of a stylesheet, without those it excludes. */
function selectorsOf(css: string): string[][] {
  const heads = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(([, head = '']) => head.trim())
  return heads
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.replace(/:not\([^)]*\)/g, '').split(/,(?![^(]*\))/))
    .map((selector) => [...new Set([...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name))])
    .filter((names) => names.length > 0)
}

/** `features/lists/lists.css` belongs to `features/lists`; what stands in `app` is shared by all. */
function featureOf(sheet: string): string {
  const [layer = '', name = ''] = sheet.split('/')
  return layer === 'app' ? layer : `${layer}/${name}`
}

it('a class is styled on its own by one feature only', () => {
  const styledBy = new Map<string, Set<string>>()
  for (const [sheet, selectors] of sheets)
    for (const [name = '', ...more] of selectors)
      if (more.length === 0) styledBy.set(name, (styledBy.get(name) ?? new Set()).add(featureOf(sheet)))
  expect(styledBy.size).toBeGreaterThan(500)
  expect([...styledBy].filter(([, by]) => by.size > 1).map(([name, by]) => [name, ...by])).toEqual([])
})

/** The files that a file loads, itself among them; the pages, which the routes load one by one, are not followed. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  const code = text.get(file)
  if (code === undefined || loaded.has(file)) return loaded
  loaded.add(file)
  const pattern = file === 'app/routes.tsx' ? /from '(\.[^']+)'/g : /(?:from |import |import\()'(\.[^']+)'/g
  if (!file.endsWith('.css'))
    for (const [, path = ''] of code.matchAll(pattern)) loadedBy(join(dirname(file), path), loaded)
  return loaded
}

/** The classes that the elements of a component are given: all words of `className="…"`, elsewhere those with a hyphen. */
function classesIn(file: string): string[] {
  if (!file.endsWith('.tsx')) return []
  const code = (text.get(file) ?? '').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const plain = [...code.matchAll(/className="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '))
  const parts = [...code.matchAll(/(?<=["'`\s])[a-z]\w*(?:-\w+)+(?=["'`\s])/gi)].map(([name]) => name)
  return [...plain, ...parts].filter((name) => known.has(name))
}

it('whatever styles an element of a page is loaded with the page', () => {
  const shared = loadedBy('main.tsx')
  const pages = [...(text.get('app/routes.tsx') ?? '').matchAll(/import\('(\.[^']+)'\)/g)].map(([, path = '']) =>
    join('app', path),
  )
  expect(pages.length).toBeGreaterThan(30)
  const leaks = new Set<string>()
  for (const page of pages) {
    const loaded = loadedBy(page, new Set(shared))
    const used = new Set([...loaded].flatMap(classesIn))
    for (const [sheet, selectors] of sheets)
      if (!loaded.has(sheet))
        for (const names of selectors)
          if (names.every((name) => used.has(name))) leaks.add(`.${names.join(' .')} of ${sheet} on ${page}`)
  }
  expect([...leaks]).toEqual([])
})
