import type { CleanDocument } from '../normalise/clean-document.ts'
import type { CleanText, Range } from '../normalise/clean-text.ts'
import { hasTableBetween } from '../normalise/has-table-between.ts'
import { insideOneOf } from '../normalise/inside-one-of.ts'
import { acceptMarkers } from './accept-markers.ts'
import { isBareHeading, isMachineryItem, measureKindOf } from './chapter-kinds.ts'
import { chooseMeasureNodes } from './choose-measure-nodes.ts'
import { classifyNodes, type NodeKind } from './classify-nodes.ts'
import { papersIssued, withoutLetterPoints } from './covering-letter.ts'
import { dropAnnexLists } from './drop-annex-lists.ts'
import { dropLetterAnnexes } from './drop-letter-annexes.ts'
import { dropMenu } from './drop-menu.ts'
import { findBodyEnd } from './find-body-end.ts'
import { addListedItems } from './find-listed-items.ts'
import { findMarkers } from './find-markers.ts'
import { findPromises, promisesInHead } from './find-promises.ts'
import { addSpacedHeadings } from './find-spaced-headings.ts'
import { addSpacedItems } from './find-spaced-items.ts'
import { findTitles } from './find-titles.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import { type Marker, RANKS } from './marker.ts'
import type { Outline, OutlineItem, OutlineSection } from './outline.ts'
import { paragraphItems, toParagraphItem } from './paragraph-items.ts'
import { buildTree, type TreeNode } from './plan-tree.ts'
import { findPromiseRuns } from './promise-runs.ts'
import { proseItem } from './prose-item.ts'
import { rankBoxes } from './rank-boxes.ts'
import { numberOf, rankDecimals } from './rank-decimals.ts'
import { rankNamed } from './rank-named.ts'
import { rankPromises } from './rank-promises.ts'
import { repairLostDots } from './repair-lost-dots.ts'
import { segmentUnnumbered } from './segment-unnumbered.ts'
import { tellsStages } from './tells-stages.ts'

/** An item whose title is all its text has at most its units behind it. */
const UNITS_ONLY =
  /^\s*(?:[(〔【][\s\S]*[)〕】][。.]?|(?:牵头|责任|主办|配合|协办|分管|联系|完成)[\p{Script=Han}]{0,6}[:][^。]*。?)?\s*$/u
/** As much of an item as tells a rule on the plan itself. */
const OPENING = 40
/** A title that promises a figure is text as well. */
const FIGURE =
  /\d(?:\.\d+)?(?:%|万?[个家处座条所户亩名项场张台辆人]|公里|亿元|万元)|[一二两三四五六七八九十百千]+[万亿](?:元|$|[,、])/u
const PAGE_BEHIND = /[。)](\d{1,3})$/u

/**
 * Third stage: the skeleton of the document. Reads only numerals, headings and line breaks; guarantees that ranges are
 * in order, that items do not overlap, and that numerals stand as printed: gaps stay gaps.
 */
export const segment = (document: CleanDocument): Outline => {
  const { clean, paragraphs } = document
  const printed = dropMenu(clean, paragraphs, findMarkers(clean, paragraphs))
  const numerals = addSpacedItems(clean, paragraphs, addSpacedHeadings(clean, paragraphs, printed))
  const found = rankDecimals(clean, paragraphs, rankNamed(numerals))
  const candidates = repairLostDots(clean, paragraphs, found)
  const uncovered = withoutLetterPoints(document, addListedItems(clean, acceptMarkers(candidates)))
  const accepted = uncovered.markers
  const markers = rankBoxes(clean, dropAnnexLists(clean, dropLetterAnnexes(accepted, clean.text.length)))
  const ownParagraphs = paragraphs.filter(({ from }) => from >= uncovered.from)
  const end = findBodyEnd(clean, paragraphs, markers.at(-1)?.to ?? Math.max(uncovered.from, clean.text.length / 2))
  const nodes = buildTree(markers, rankPromises(clean, markers, end), end)
  const head = { from: 0, to: nodes[0]?.from ?? end }
  const titles = findTitles(clean, nodes)
  const titleOf = (node: TreeNode) =>
    clean.text.slice(node.marker.to, titles.get(node)?.titleTo ?? node.marker.to).trim()

  const papers = papersIssued(clean.text.slice(head.from, head.to))
  const kinds = classifyNodes(nodes, {
    titleOf,
    openingOf: ({ marker }) => clean.text.slice(marker.to, marker.to + OPENING),
    tellsStages: (node) => !(node.parent && isBareHeading(titleOf(node.parent))) && tellsStages(clean, node),
    isIssued: ({ marker }) => marker.no !== null && marker.no <= papers,
  })
  const byParagraph = paragraphItems(clean, {
    ...{ nodes, paragraphs, titleOf },
    isWork: (node) => kinds.get(node) === 'work',
  })
  const measures = chooseMeasureNodes(
    clean,
    nodes,
    (node) => kinds.get(node)!,
    (node) => byParagraph.has(node),
  )
  for (const node of measures) if (isHeadingOfTable(document, node)) measures.delete(node)
  const goals = nodes.filter(
    (node) => node.rank === RANKS.promise && !measures.has(node) && !insideMeasure(node, measures),
  )
  const sectionNodes = nodes.filter(
    (node) =>
      node.rank < RANKS.promise && !measures.has(node) && !insideMeasure(node, measures) && isHeading(node, kinds),
  )
  const sections: OutlineSection[] = []
  const indexOf = new Map<TreeNode, number>()
  for (const node of sectionNodes) {
    indexOf.set(node, sections.length)
    sections.push({
      level: 1 + ancestors(node).filter((other) => indexOf.has(other)).length,
      no: node.marker.no === null ? null : numberOf(node.marker),
      noRaw: isSign(node.marker) ? null : node.marker.raw,
      title: titleOf(node) || firstClause(clean, node),
      parent: nearest(node, indexOf),
      from: node.from,
      to: trimEnd(clean, node.from, node.to),
    })
  }
  const toItem = (node: TreeNode, to: number, isTitled: boolean): OutlineItem => {
    const title = isTitled ? (titles.get(node) ?? null) : null
    const hasBody =
      title !== null && !UNITS_ONLY.test(clean.text.slice(title.bodyFrom, Math.min(to, title.bodyFrom + 600)))
    return {
      no: node.marker.no === null ? null : numberOf(node.marker),
      noRaw: node.marker.style === 'promise' ? null : node.marker.raw,
      title: title === null ? null : clean.text.slice(node.marker.to, title.titleTo).trim() || null,
      bodyFrom:
        hasBody && !FIGURE.test(clean.text.slice(node.marker.to, title.titleTo)) ? title.bodyFrom : node.marker.to,
      section: nearest(node, indexOf),
      kind: kindOf(clean, node, titleOf),
      from: node.from,
      to: trimEnd(clean, node.from, to),
    }
  }
  // Where only some items begin with a short sentence, that sentence is text and no title.
  const areTitled = [...measures].filter((node) => titles.get(node) !== null).length >= measures.size / 2
  const numbered = [...measures].map((node) => toItem(node, node.to, areTitled))
  const unnumbered = [...byParagraph].flatMap(([node, parts]) =>
    parts.map((part) => toParagraphItem(clean, part, indexOf.get(node) ?? null, sections)),
  )
  const items = [...numbered, ...unnumbered].sort((a, b) => a.from - b.from)
  const runs = findPromiseRuns(clean, goals)
  const promises = runs.promises.map(({ node, to, introduction }) => ({
    ...toItem(node, to, true),
    ...(introduction && { introduction }),
  }))
  const stages = runs.stages.map(({ from, to, behind }) =>
    proseItem({ from, to: trimEnd(clean, from, to) }, nearest(behind, indexOf)),
  )
  /** Among goals 2.新建100所学校。 is a promise and no heading. */
  const promisesInTitle = (node: TreeNode): boolean =>
    kinds.get(node) === 'goals' && node.rank > RANKS['chinese-bracket'] && FIGURE.test(titleOf(node))
  const prose = findPromises(clean, sectionNodes, (node) => ({
    section: indexOf.get(node)!,
    kind: kinds.get(node)!,
    bodyFrom: promisesInTitle(node) ? node.marker.to : (titles.get(node)?.bodyFrom ?? node.marker.to),
  }))
  const isInUnnumbered = insideOneOf(unnumbered)
  const outline: Outline = {
    head,
    sections,
    goals: [...promises, ...stages, ...prose].filter((goal) => !isInUnnumbered(goal)).sort((a, b) => a.from - b.from),
    items,
    machinery: machineryRanges(clean, nodes, kinds, items),
  }
  const whole =
    items.length > 0
      ? outline
      : segmentUnnumbered(
          clean,
          ownParagraphs.filter(({ from }) => from < end),
          outline,
        )
  return { ...whole, goals: [...promisesInHead(clean, ownParagraphs, whole), ...whole.goals] }
}

/** Marked by a sign (“##”, 【】), not by a numeral. */
const isSign = ({ style, raw }: Marker): boolean => style === 'promise' || style === 'boxed-heading' || raw === ''

/** Sub-items of measures are part of their text; anything else that is not a measure is a heading. */
const isHeading = (node: TreeNode, kinds: ReadonlyMap<TreeNode, NodeKind>): boolean =>
  node.rank < RANKS['arabic-bracket'] || node.children.length > 0 || kinds.get(node) === 'work'

/** 一、重点工作, and then nothing but a table, or a sentence that leads to it: its rows are the measures. */
const isHeadingOfTable = (document: CleanDocument, node: TreeNode): boolean => {
  const { rank, marker, to } = node
  if (rank > RANKS['chinese-bracket'] || to - marker.to > LONGEST_LEAD) return false
  const [heading = '', ...text] = document.clean.text.slice(marker.to, to).trim().split('\n')
  const leads =
    text.length === 0
      ? heading.length <= LONGEST_HEADING
      : isBareHeading(heading) && !hasUnitClause(document.clean, node)
  return leads && hasTableBetween(document, marker.to, to)
}
const LONGEST_HEADING = 40
const LONGEST_LEAD = 160

const ancestors = (node: TreeNode): TreeNode[] => {
  const found: TreeNode[] = []
  for (let up = node.parent; up !== null; up = up.parent) found.push(up)
  return found
}

const insideMeasure = (node: TreeNode, measures: ReadonlySet<TreeNode>): boolean => {
  for (let up = node.parent; up !== null; up = up.parent) if (measures.has(up)) return true
  return false
}

const nearest = (node: TreeNode, indexOf: ReadonlyMap<TreeNode, number>): number | null => {
  for (let up = node.parent; up !== null; up = up.parent) {
    const index = indexOf.get(up)
    if (index !== undefined) return index
  }
  return null
}

/** The heading above says what kind of measures follow, and so may the last words before the first of them. */
const kindOf = (clean: CleanText, node: TreeNode, titleOf: (node: TreeNode) => string) => {
  for (let up = node.parent; up !== null; up = up.parent) {
    const lastWords = clean.text.slice(Math.max(up.from, up.ownTo - 40), up.ownTo)
    const announced = /[:]\s*$/u.test(lastWords) ? measureKindOf(lastWords) : null
    const kind = announced ?? measureKindOf(titleOf(up))
    if (kind !== null) return kind
    if (up.marker.style === 'box') return 'project'
  }
  return null
}

const firstClause = (clean: CleanText, node: TreeNode): string =>
  /^\s*([^,。;:\n]{0,40})/u
    .exec(clean.text.slice(node.marker.to, Math.min(node.ownTo, node.marker.to + 60)))?.[1]
    ?.trim() ?? ''

/** The end of an item without blanks, and without the number of a page that ended behind it. */
const trimEnd = (clean: CleanText, from: number, to: number): number => {
  let end = to
  while (end > from + 1 && ' \n|'.includes(clean.text[end - 1]!)) end--
  const page = PAGE_BEHIND.exec(clean.text.slice(Math.max(from, end - 6), end))
  if (page === null) return end
  const digitsFrom = end - page[1]!.length
  return clean.at[digitsFrom]! - clean.at[digitsFrom - 1]! > 1 ? digitsFrom : end
}

const machineryRanges = (
  clean: CleanText,
  nodes: readonly TreeNode[],
  kinds: ReadonlyMap<TreeNode, NodeKind>,
  items: readonly OutlineItem[],
): Range[] => {
  const chapters = nodes.filter(
    (node) => kinds.get(node) === 'machinery' && (node.parent === null || kinds.get(node.parent) !== 'machinery'),
  )
  if (chapters.length > 0) return chapters.map(({ from, to }) => ({ from, to: trimEnd(clean, from, to) }))
  const lastQuarter = items.slice(Math.floor(items.length * 0.75))
  const first = lastQuarter.findIndex(({ title }) => title !== null && isMachineryItem(title))
  return first < 0 ? [] : [{ from: lastQuarter[first]!.from, to: lastQuarter.at(-1)!.to }]
}
