import { Hono } from 'hono'
import { html } from 'hono/html'
import { personaOpenid, personas } from '@database/seed/personas'
import type { OutboxEntry, ScriptedWechat } from './scripted-wechat'

const apiLabels: Record<string, string> = {
  'security.msgSecCheck': '文字内容安全检查',
  'security.mediaCheckAsync': '图片内容安全检查',
  'security.imgSecCheck': '图片内容安全检查（旧）',
  'subscribeMessage.send': '订阅消息',
  'wxacode.getUnlimited': '小程序码',
  'phonenumber.getPhoneNumber': '换取手机号',
}

/** The arguments a person cares about, in the order of reading; the rest is WeChat's bookkeeping. */
const argumentLabels: Record<string, string> = {
  touser: '发给',
  data: '内容',
  page: '点开',
  template_id: '模板',
  openid: '作者',
  content: '文字',
  media_url: '图片',
  scene: '参数',
  code: '授权码',
}

const codes: Record<string, string> = {
  '-1': '微信没有回应',
  '43101': '对方没有订阅，或已经用完',
  '40003': '微信不认识这个人',
  '40029': '授权码不对',
  '87014': '违规',
}

const suggestions: Record<string, string> = { pass: '通过', risky: '违规', review: '待人工看' }

/** What left for WeChat, for a person to read; and a switch to see what happens when WeChat is down. */
export function createOutboxPage(wechat: ScriptedWechat) {
  const routes = new Hono()
  routes.get('/local/outbox', (c) => c.html(page(wechat)))
  routes.get('/local/outbox.json', (c) =>
    c.json(wechat.outbox.map(({ raw: _, ...entry }) => entry)),
  )
  routes.post('/local/wechat/:state{up|down}', (c) => {
    wechat.state.down = c.req.param('state') === 'down'
    return c.redirect('/local/outbox')
  })
  return routes
}

const page = ({ outbox, state }: ScriptedWechat) => html`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>发给微信的（本机演示）</title>
<style>
  :root { color-scheme: light dark; font: 17px/1.6 system-ui, sans-serif }
  body { max-width: 44rem; margin: 0 auto; padding: 1rem }
  article { border: 1px solid #8886; border-radius: 12px; padding: 12px 16px; margin: 12px 0 }
  h2 { font-size: 1.05rem; margin: 0 }
  small, dt { color: #777 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 6px 0 0 }
  dd { margin: 0; overflow-wrap: anywhere }
  h1 { font-size: 1.5rem }
  .bad { color: #c62828 }
  button { font: inherit; min-height: 44px; padding: 0 16px; border-radius: 10px; border: 1px solid #8889 }
</style>
<h1>发给微信的</h1>
<p>本机没有连微信。小程序要微信办的事都写在这里，最新的在最上面。文字或图片里有「违禁」按违规回答，有「存疑」按待人工看回答。</p>
<form method="post" action="/local/wechat/${state.down ? 'up' : 'down'}">
  <p>微信现在${state.down ? html`<b class="bad">连不上</b>` : '正常'}。
  <button>${state.down ? '恢复正常' : '假装连不上'}</button></p>
</form>
${outbox.length === 0 ? html`<p>还没有。</p>` : outbox.map(card)}
</html>`

const card = ({ at, api, call, answer }: OutboxEntry) => html`<article>
  <h2>${apiLabels[api] ?? api}</h2>
  <small>${at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}</small>
  <dl>${Object.entries(argumentLabels)
    .filter(([key]) => call[key] !== undefined && !(key === 'scene' && 'openid' in call))
    .map(([key, label]) => html`<dt>${label}</dt><dd>${readable(key, call[key])}</dd>`)}</dl>
  <p class="${isGood(answer) ? '' : 'bad'}">微信回答：${worded(answer)}</p>
</article>`

function readable(key: string, value: unknown): string {
  if (key === 'openid' || key === 'touser') return nameOf(String(value))
  if (key !== 'data') return String(value)
  const fields = Object.values(value as Record<string, { value: string }>)
  return fields.map((field) => field.value).join('　')
}

const nameOf = (openid: string) => {
  const persona = personas.find(({ key }) => personaOpenid(key) === openid)
  return persona ? `${persona.name}（${persona.about}）` : openid
}

const isGood = (answer: OutboxEntry['answer']) =>
  typeof answer === 'string' || (answer.errcode === 0 && suggestionOf(answer) !== 'risky')

const suggestionOf = (answer: Record<string, unknown>) =>
  (answer.result as { suggest?: string } | undefined)?.suggest

function worded(answer: OutboxEntry['answer']): string {
  if (typeof answer === 'string') return answer
  const suggestion = suggestionOf(answer)
  if (suggestion) return suggestions[suggestion] ?? suggestion
  return answer.errcode === 0 ? '好' : (codes[String(answer.errcode)] ?? String(answer.errmsg))
}
