const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A page as saved from a government site: navigation, metadata table, article, footer. */
export function writeHtml(text: string): string {
  const [title = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '')
  const isMeta = (line: string) => /^(索引号|文号|发布机构|发文日期):/.test(line)
  const meta = rest.filter(isMeta).map((line) => {
    const at = line.indexOf(':')
    return `<tr><th>${line.slice(0, at)}</th><td>${escapeHtml(line.slice(at + 1))}</td></tr>`
  })
  const body = rest.filter((line) => !isMeta(line)).map((line) => `<p style="text-indent:2em">${escapeHtml(line)}</p>`)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escapeHtml(title)}_政府信息公开</title><style>body{font-family:SimSun}</style></head>
<body>
<div class="header"><ul class="nav"><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">办事服务</a></li><li><a href="#">互动交流</a></li></ul></div>
<div class="crumb">当前位置: <a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">规划计划</a></div>
<div class="content">
<table class="meta">${meta.join('')}</table>
<h1>${escapeHtml(title)}</h1>
<div class="tools">字体:【<a href="#">大</a>】【<a href="#">小</a>】 <a href="#">打印本页</a></div>
<div class="article">
${body.join('\n')}
</div>
</div>
<div class="footer"><p>主办单位:演示区人民政府办公室 网站标识码:演示</p><p><a href="#">网站地图</a> | <a href="#">联系我们</a></p></div>
</body>
</html>
`
}
