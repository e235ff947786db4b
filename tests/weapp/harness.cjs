// The compiled mini-program (dist/client) inside miniprogram-simulate: the real app.js and page bundles,
// the real base.wxml compiled by WeChat's own wcc. Only wx.* and the App and Page constructors are ours.
const { existsSync } = require('node:fs')
const path = require('node:path')

const ROOT = path.resolve(__dirname, '../../dist/client')

/** What a mini-program's engine lacks, jsdom must not lend it. */
const NOT_IN_WECHAT = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'fetch',
  'Request',
  'Response',
  'TextEncoder',
  'TextDecoder',
  'localStorage',
  'structuredClone',
]

let pages = []

/** A `wx` function that answers as WeChat does: Taro waits for the callback. */
const answering = (reply = {}) =>
  jest.fn((options) => {
    options?.success?.(reply)
    options?.complete?.(reply)
  })

/** Answers every cloud call with what `replies` has for `function.path`, as the kernel would. */
function cloudThat(replies) {
  return {
    init: jest.fn(),
    callFunction: jest.fn(async ({ name, data }) => {
      const key = [name, ...data.path].join('.')
      const reply = replies[key]
      if (reply === undefined) throw new Error(`the test has no answer for ${key}`)
      return {
        result: typeof reply === 'function' ? await reply(data.input) : { ok: true, output: reply },
      }
    }),
  }
}

function canvasThatRemembers(drawn) {
  const context = new Proxy(
    {},
    {
      get: (target, key) => (key in target ? target[key] : (...args) => drawn.push([key, ...args])),
      set: (target, key, value) => {
        target[key] = value
        return true
      },
    },
  )
  const node = { width: 0, height: 0, getContext: () => context }
  return { node, width: 343, height: 180, top: 0, left: 0, right: 343, bottom: 180 }
}

function selectorQueryOver(box) {
  const asked = []
  const ask = (answer) => {
    asked.push(answer)
    return query
  }
  const query = {
    in: () => query,
    select: () => ask(box),
    selectAll: () => ask([box]),
    selectViewport: () => ask(box),
    exec(done) {
      const answers = asked.splice(0)
      setTimeout(() => done?.(answers))
      return query
    },
  }
  for (const verb of ['fields', 'boundingClientRect', 'scrollOffset', 'node', 'context']) {
    query[verb] = () => query
  }
  return query
}

/** Launch the app afresh; `replies` is what the cloud answers, `wxMocks` what else WeChat is asked. */
function launch(replies = {}, wxMocks = {}) {
  if (!existsSync(path.join(ROOT, 'app.json'))) {
    throw new Error('dist/client is missing: run `npm run build:weapp` first')
  }
  jest.resetModules()
  pages = []
  delete global.wx
  for (const name of NOT_IN_WECHAT) delete global[name]
  const simulate = require('miniprogram-simulate')
  const drawn = []
  const storage = {}
  const query = selectorQueryOver(canvasThatRemembers(drawn))
  Object.assign(global.wx, {
    cloud: cloudThat(replies),
    createSelectorQuery: () => query,
    onNetworkStatusChange() {},
    offNetworkStatusChange() {},
    getWindowInfo: () => ({ pixelRatio: 2, windowWidth: 375 }),
    getAppBaseInfo: () => ({ fontSizeSetting: 17 }),
    getStorageSync: (key) => storage[key] ?? '',
    setStorageSync: (key, value) => {
      storage[key] = value
    },
    removeStorageSync: (key) => {
      delete storage[key]
    },
    setStorage: answering(),
    showToast: answering(),
    navigateTo: answering(),
    switchTab: answering(),
    canvasToTempFilePath: answering({ tempFilePath: 'wxfile://signature.png' }),
    ...wxMocks,
  })
  let app
  global.App = (options) => {
    app = options
  }
  global.getApp = () => app
  global.getCurrentPages = () => pages
  require(path.join(ROOT, 'app.js'))
  app.onLaunch?.({ path: '', query: {}, scene: 1001 })
  app.onShow?.({ path: '', query: {}, scene: 1001 })
  return {
    wx: global.wx,
    storage,
    drawn,
    until,
    open: (route, options) => open(simulate, route, options),
  }
}

async function open(simulate, route, query = {}) {
  const setDataCalls = []
  global.Page = (options) => global.Component(asComponent(options, route, query, setDataCalls))
  const id = simulate.load(path.join(ROOT, route), 'p', { compiler: 'official', rootPath: ROOT })
  const component = simulate.render(id)
  const host = document.createElement('div')
  component.attach(host)
  await until(() => host.textContent)
  return {
    host,
    setDataCalls,
    text: () => host.textContent,
    /** Elements of the page whose text or aria label contains `words`; the innermost come first. */
    named: (words) => named(host, words),
    async tap(words) {
      const [element] = named(host, words)
      if (!element) throw new Error(`nothing on the page says ${words}: ${host.textContent}`)
      press(element)
      await simulate.sleep(30)
    },
    /** The page's own components of this tag, e.g. `input`, in their order. */
    all: (tag) => componentsOf(component, host, tag),
    /** Elements carrying a part's class, e.g. `tile`. */
    marked: (part) => [...host.querySelectorAll(`[class*="__${part}___"]`)],
    async press(element) {
      press(element)
      await simulate.sleep(30)
    },
    /** Write with a finger from point to point. */
    async stroke(element, [first, ...rest]) {
      touch(element, 'touchstart', first)
      for (const point of rest) touch(element, 'touchmove', point)
      touch(element, 'touchend', null)
      await simulate.sleep(30)
    },
    async tell(field, event, detail) {
      field.dispatchEvent(event, { detail })
      await simulate.sleep(30)
    },
    close: () => component.detach(),
  }
}

/** The simulator finds components by class only, so a tag's classes are read off its elements. */
function componentsOf(component, host, tag) {
  const classes = [...host.querySelectorAll(`wx-${tag}`)].map((element) =>
    element.classList[0]?.replace(/^p--/, ''),
  )
  return [...new Set(classes)].flatMap((name) => component.querySelectorAll(`.${name}`))
}

function named(host, words) {
  return [...host.querySelectorAll('*')]
    .filter((element) => element.textContent.includes(words))
    .sort((a, b) => a.textContent.length - b.textContent.length || (a.contains(b) ? 1 : -1))
}

/** The simulator turns touchstart + touchend on real DOM into a tap that bubbles. */
function press(element) {
  touch(element, 'touchstart', { x: 1, y: 1 })
  touch(element, 'touchend', null)
}

/** A finger on the glass; a canvas is told where by `x` and `y`, other parts by `pageX` and `pageY`. */
function touch(element, type, point) {
  const at = point ?? { x: 1, y: 1 }
  const finger = { identifier: 1, ...at, pageX: at.x, pageY: at.y, clientX: at.x, clientY: at.y }
  const event = new window.Event(type, { bubbles: true, cancelable: true })
  event.touches = point ? [finger] : []
  event.changedTouches = [finger]
  element.dispatchEvent(event)
}

function asComponent(page, route, query, setDataCalls) {
  const methods = {}
  for (const [key, value] of Object.entries(page)) {
    if (typeof value === 'function') methods[key] = value
  }
  return {
    data: page.data,
    methods,
    lifetimes: {
      attached() {
        const setData = this.setData.bind(this)
        this.setData = (data, done) => {
          setDataCalls.push(JSON.stringify(data).length)
          setData(data, done)
        }
        this.route = route
        this.__route__ = route
        this.options = query
        pages.push(this)
        this.onLoad?.(query)
        this.onShow?.()
      },
      ready() {
        this.onReady?.()
      },
      detached() {
        pages.pop()
        this.onUnload?.()
      },
    },
  }
}

/** The page is drawn through setData callbacks: wait for what is expected, not for a time. */
async function until(condition, milliseconds = 5000) {
  const end = Date.now() + milliseconds
  for (;;) {
    const value = condition()
    if (value) return value
    if (Date.now() > end) throw new Error(`never came true: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

module.exports = { launch, answering }
