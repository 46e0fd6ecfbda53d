/* Written for browsers of any age: it runs before everything else and needs nothing newer than ES3. */
function tongtuOldBrowserPage() {
  var page = document.getElementById('old-browser')
  if (page) page.removeAttribute('hidden')
}
function tongtuCheckBrowser() {
  var version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  var old = version ? Number(version[1]) < 100 : typeof structuredClone !== 'function'
  if (!old) return
  window.tongtuOldBrowser = true
  if (document.readyState === 'loading' && document.addEventListener)
    document.addEventListener('DOMContentLoaded', tongtuOldBrowserPage)
  else if (document.getElementById('old-browser')) tongtuOldBrowserPage()
  else window.onload = tongtuOldBrowserPage
}
tongtuCheckBrowser()
