import type { TemplateProblem } from './template-refused.ts'

/** What docxtemplater says of a mistake. */
interface Mistake {
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string | readonly string[]
    readonly openingtag?: string
    readonly closingtag?: string
    readonly context?: string
    readonly errors?: readonly Mistake[]
  }
}

/** The mistakes docxtemplater found, each as a sentence to mend the template by. @throws what is no such mistake */
export function problemsOf(error: unknown): TemplateProblem[] {
  const { properties } = error as Mistake
  if (properties?.id === undefined) throw error
  const mistakes = properties.errors ?? [error as Mistake]
  const problems = mistakes.map(problemOf)
  return problems.filter(({ message }, index) => problems.findIndex((one) => one.message === message) === index)
}

function problemOf({ properties = {} }: Mistake): TemplateProblem {
  const { id = '', xtag, openingtag, closingtag } = properties
  const tag = shortened(typeof xtag === 'string' ? xtag : (xtag?.join('、') ?? openingtag ?? ''))
  const write = sentences[id]
  return {
    placeholder: tag === '' ? null : tag,
    message: write
      ? write(tag, shortened(closingtag ?? ''))
      : `占位符“${tag}”写法不对（${id}）。请删去后从占位符列表重新复制`,
  }
}

const damaged = () => '模板内容已损坏，请用Word或WPS打开后另存为docx再上传'
const noBegin = (tag: string) => `“${tag}”前面缺少左花括号。请改为“{占位符}”的写法，不是占位符的右花括号请删去`
const noEnd = (tag: string) => `“${tag}”后面缺少右花括号。请在占位符后补上“}”`
const rawTag = (tag: string) => `占位符“{@${bare(tag)}}”不能使用。请去掉“@”`

const sentences: Readonly<Record<string, (tag: string, closing: string) => string>> = {
  unopened_tag: noBegin,
  unclosed_tag: noEnd,
  duplicate_open_tag: (tag) => `“${tag}”前面多了一个左花括号。请只留一个`,
  duplicate_close_tag: (tag) => `“${tag}”后面多了一个右花括号。请只留一个`,
  unopened_loop: (tag) => `有结尾“{/${bare(tag)}}”，没有开头。请在重复内容之前加上“{#${bare(tag)}}”`,
  unclosed_loop: (tag) => `有开头“{#${bare(tag)}}”，没有结尾。请在重复内容之后加上“{/${bare(tag)}}”`,
  closing_tag_does_not_match_opening_tag: (tag, closing) =>
    `开头“{#${bare(tag.split('、')[0] ?? '')}}”和结尾“{/${bare(closing || (tag.split('、')[1] ?? ''))}}”名称不同。请改成同一个名称`,
  unbalanced_loop_tags: (tag) => `“${tag}”的开头和结尾交错。请让里面一对先结束，外面一对后结束`,
  loop_position_invalid: (tag) =>
    `“{#${bare(tag)}}”的开头和结尾不在同一处，一个在表格里、另一个在表格外。请放在同一行或同一段的前后`,
  no_xml_tag_found_at_left: (tag) => `“${tag}”所在位置不能重复。请把开头放到段落或表格行的最前面`,
  no_xml_tag_found_at_right: (tag) => `“${tag}”所在位置不能重复。请把结尾放到段落或表格行的最后面`,
  raw_tag_not_in_paragraph: rawTag,
  raw_xml_tag_should_be_only_text_in_paragraph: rawTag,
  invalid_raw_xml_value: rawTag,
  malformed_xml: damaged,
  file_has_invalid_xml: damaged,
  filetype_not_identified: damaged,
  filetype_not_handled: () => '这不是Word文档（docx），请用Word或WPS另存为docx后再上传',
}

const bare = (tag: string) => tag.replace(/^[#/^@]/, '').trim()

/** A brace left open makes the rest of the paragraph its name. */
const shortened = (tag: string) => (tag.length > 30 ? `${tag.slice(0, 30)}……` : tag)
