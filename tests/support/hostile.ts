import type { Page } from 'playwright-core'

const FIRE = 'window.fired=1'

/** What somebody may try to be run instead of read: tags, handlers, links, templates, formulas, codes. */
export const hostile: readonly string[] = [
  `<script>${FIRE}</script>`,
  `<SCRIPT SRC=data:text/javascript,${FIRE}></SCRIPT>`,
  `<scr<script>ipt>${FIRE}</scr</script>ipt>`,
  `"><script>${FIRE}</script>`,
  `'><script>${FIRE}</script>`,
  `</textarea><script>${FIRE}</script>`,
  `</title><script>${FIRE}</script>`,
  `</script><script>${FIRE}</script>`,
  `<img src=x onerror=${FIRE}>`,
  `<img src=x onerror="${FIRE}">`,
  `<IMG """><SCRIPT>${FIRE}</SCRIPT>">`,
  `"><img src=x onerror=${FIRE}>`,
  `<img/src=x/onerror=${FIRE}>`,
  `<image href=x onerror=${FIRE}>`,
  `<svg onload=${FIRE}>`,
  `<svg/onload=${FIRE}>`,
  `<svg><script>${FIRE}</script></svg>`,
  `<svg><animate onbegin=${FIRE} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${FIRE}"><text y=20>x</text></a></svg>`,
  `<math><mi xlink:href="javascript:${FIRE}">x</mi></math>`,
  `<body onload=${FIRE}>`,
  `<iframe src="javascript:parent.${FIRE}"></iframe>`,
  `<iframe srcdoc="<script>parent.${FIRE}</script>"></iframe>`,
  `<object data="javascript:${FIRE}"></object>`,
  `<embed src="javascript:${FIRE}">`,
  `<video><source onerror=${FIRE}></video>`,
  `<audio src=x onerror=${FIRE}>`,
  `<details open ontoggle=${FIRE}>x</details>`,
  `<input autofocus onfocus=${FIRE}>`,
  `<select autofocus onfocus=${FIRE}></select>`,
  `<marquee onstart=${FIRE}>x</marquee>`,
  `<a href="javascript:${FIRE}">点这里</a>`,
  `<a href="java&#x09;script:${FIRE}">点这里</a>`,
  `<a href="data:text/html,<script>${FIRE}</script>">点这里</a>`,
  `[点这里](javascript:${FIRE})`,
  `![x](x"onerror="${FIRE})`,
  `<form action="javascript:${FIRE}"><button>x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${FIRE}">`,
  `<base href="javascript:${FIRE}//">`,
  `<link rel=stylesheet href="javascript:${FIRE}">`,
  `<style>@import 'javascript:${FIRE}';</style>`,
  `<div style="background:url(javascript:${FIRE})">x</div>`,
  `<template><script>${FIRE}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${FIRE}>">`,
  `&lt;script&gt;${FIRE}&lt;/script&gt;`,
  `&#60;img src=x onerror=${FIRE}&#62;`,
  `%3Cscript%3E${FIRE}%3C/script%3E`,
  `\${${FIRE}}{{constructor.constructor('${FIRE}')()}}`,
  `=HYPERLINK("javascript:${FIRE}","x")`,
  `{ MACROBUTTON AutoExec ${FIRE} }`,
]

/** What somebody may try in a word that ends in a file: formulas, field codes, ends of XML and of PDF texts. */
export const hostileInFiles: readonly string[] = [
  "=cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  "-2+3+cmd|'/C calc'!A0",
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '＝1+1',
  '=DDE("cmd";"/C calc";"x")',
  '=HYPERLINK("http://x","点我")',
  '{ DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc.exe" }',
  '{ MACROBUTTON AutoExec calc }',
  '{ INCLUDETEXT "http://x/secret.docx" }',
  '</w:t></w:r><w:r><w:instrText>DDEAUTO calc</w:instrText></w:r><w:r><w:t>',
  '</t></si></sst><f>1+1</f>',
  ']]><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&#x3D;1+1&amp;',
  ') Tj ET endstream endobj (/OpenAction',
  ...hostile,
]

/** Characters that no XML may hold; what is left of each line is `甲乙`. */
export const unprintable: readonly string[] = [
  ...['\u0000', '\u0001', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f', '\u0085'],
  ...['\ud800', '\udc00', '\udc00\ud800', '\ufffe', '\uffff'],
].map((bad) => `甲${bad}乙`)

/** Pages opened from here on are watched: a script that ran has left a mark, or asked something. */
export function watch(page: Page): { asked: string[] } {
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message())
    await dialog.dismiss()
  })
  return { asked }
}

/** What on this page came out of somebody's text as more than text. */
export const brokenOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const signs = 'fired' in window ? ['a script ran'] : []
    for (const one of document.querySelectorAll('*')) {
      for (const { name, value } of one.attributes) {
        const runs = name.startsWith('on') || /^\s*(java\s*script|data:text)/i.test(value)
        if (runs && value.includes('fired')) signs.push(`<${one.localName} ${name}>`)
      }
      const isCode = one.matches('script, style, iframe, object, embed, base, meta')
      if (isCode && one.outerHTML.includes('fired')) signs.push(`<${one.localName}>`)
    }
    return signs
  })
