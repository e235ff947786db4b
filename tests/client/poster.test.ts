import Taro from '@tarojs/taro'
import { encode } from 'uqr'
import { savePicture } from '@client/api/album'
import { keepPicture } from '@client/components/drawn-picture/keep-picture'
import { drawPoster, linesOf, POSTER } from '@client/pages/lecture/poster/draw'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    saveImageToPhotosAlbum: jest.fn(),
    showModal: jest.fn(),
    openSetting: jest.fn(),
    canvasToTempFilePath: jest.fn(),
  },
}))
const wechat = jest.mocked(Taro)

const poster = {
  title: '防溺水防欺凌：家长要教会孩子的十件事',
  host: '滨江实验学校（示例）',
  when: '12月3日（周四）晚上6:30',
  place: '滨江实验学校 报告厅',
  lecturer: '刘文华',
  audience: '初中家长',
  address: 'https://example.org/h5/#/pages/lecture/session/index?sessionId=7d3b6a52',
}

/** A pen that remembers; every character is as wide as it is high. */
function aPen() {
  const words: { text: string; left: number; top: number }[] = []
  const squares: { left: number; top: number; side: number }[] = []
  const pen = {
    fillStyle: '',
    font: '',
    textBaseline: '',
    measureText: (text: string) => ({ width: text.length * Number(/(\d+)px/.exec(pen.font)?.[1]) }),
    fillText: (text: string, left: number, top: number) => words.push({ text, left, top }),
    fillRect: (left: number, top: number, side: number) =>
      pen.fillStyle === '#000000' && squares.push({ left, top, side }),
  }
  return { pen: pen as unknown as CanvasRenderingContext2D, words, squares }
}

describe('drawing the poster of a talk', () => {
  const { pen, words, squares } = aPen()
  drawPoster(pen, poster)
  const text = words.map((word) => word.text).join('')

  it('says everything a parent must know, whole, and that it is free', () => {
    for (const fact of [poster.title, poster.when, poster.place, poster.lecturer, poster.host]) {
      expect(text).toContain(fact)
    }
    expect(text).toContain('公益免费')
  })

  it('keeps every word on the paper and above the picture to scan', () => {
    const facts = words.filter((word) => !/扫一扫|只填|一家最多/.test(word.text))
    expect(Math.max(...facts.map((word) => word.top))).toBeLessThan(POSTER.height - 330)
    expect(Math.min(...words.map((word) => word.left))).toBeGreaterThanOrEqual(70)
  })

  it('stamps the address of the talk, square by square, inside the paper', () => {
    const dark = encode(poster.address, { border: 2 }).data.flat().filter(Boolean).length
    expect(squares).toHaveLength(dark)
    const side = squares[0]?.side as number
    expect(side).toBeGreaterThanOrEqual(4)
    expect(Math.max(...squares.map((one) => one.left + side))).toBeLessThan(POSTER.width)
    expect(Math.max(...squares.map((one) => one.top + side))).toBeLessThan(POSTER.height)
  })

  it('breaks a long line and loses no character', () => {
    const lines = linesOf('一二三四五六七', (line) => line.length <= 3)
    expect(lines).toEqual(['一二三', '四五六', '七'])
    expect(linesOf('', () => true)).toEqual([])
  })
})

describe('keeping the poster WeChat drew', () => {
  beforeEach(() => jest.resetAllMocks())
  const { pen, words } = aPen()
  const draw = (one: CanvasRenderingContext2D) => drawPoster(one, poster)
  const aCanvas = (context: unknown) =>
    ({ width: 0, height: 0, getContext: () => context }) as unknown as HTMLCanvasElement

  it('draws in the picture’s own pixels, whole, before it makes a file of it', async () => {
    wechat.canvasToTempFilePath.mockImplementation(async () => {
      expect(words.map((word) => word.text).join('')).toContain(poster.title)
      return { tempFilePath: 'wxfile://poster.png', errMsg: 'ok' }
    })
    const canvas = aCanvas(pen)
    expect(await keepPicture(canvas, { ...POSTER, draw })).toBe('wxfile://poster.png')
    expect([canvas.width, canvas.height]).toEqual([900, 1200])
    expect(wechat.canvasToTempFilePath).toHaveBeenCalledWith(
      expect.objectContaining({ canvas, fileType: 'png', destWidth: 900, destHeight: 1200 }),
    )
  })

  it('says so when the phone has no canvas or no room', async () => {
    expect(await keepPicture(aCanvas(null), { ...POSTER, draw })).toBeNull()
    expect(wechat.canvasToTempFilePath).not.toHaveBeenCalled()
    wechat.canvasToTempFilePath.mockRejectedValue({ errMsg: 'canvasToTempFilePath:fail' })
    expect(await keepPicture(aCanvas(pen), { ...POSTER, draw })).toBeNull()
  })
})

describe('putting the poster into the album', () => {
  beforeEach(() => jest.resetAllMocks())

  it('is done when WeChat may', async () => {
    wechat.saveImageToPhotosAlbum.mockResolvedValue({ errMsg: 'ok' })
    expect(await savePicture('wxfile://poster.png', 'a.png')).toBe(true)
    expect(wechat.saveImageToPhotosAlbum).toHaveBeenCalledWith({ filePath: 'wxfile://poster.png' })
  })

  it.each(['auth deny', 'auth denied', 'authorize no response'])(
    'leads to the settings after a refusal (%s)',
    async (why) => {
      wechat.saveImageToPhotosAlbum.mockRejectedValue({
        errMsg: `saveImageToPhotosAlbum:fail ${why}`,
      })
      wechat.showModal.mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' })
      expect(await savePicture('wxfile://poster.png', 'a.png')).toBe(false)
      expect(wechat.showModal.mock.calls[0]?.[0]).toMatchObject({
        content: '请在设置里允许把图片存到相册，回来再点一次',
      })
      expect(wechat.openSetting).toHaveBeenCalledTimes(1)
    },
  )
})
