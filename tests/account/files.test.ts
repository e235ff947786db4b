import { randomUUID } from 'node:crypto'
import { signedUrlOf, useFiles } from '@cloud/kernel/files'
import type { Actor } from '@shared/account/account.model'
import { kindOf, refusalToBegin, refusalToFinish } from '@shared/account/file.rules'
import { givenActor, givenFile } from '../support/builders'
import { createWorld, type World } from '../support/world'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const photo = { purpose: 'evidence', contentType: 'image/png', byteSize: 2000 } as const

describe('uploading a file', () => {
  let world: World
  let someone: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T17:00:00.000Z' })
    someone = await givenActor(world)
  })

  const refOf = async (fileId: string) =>
    world.db.selectFrom('file').selectAll().where('id', '=', fileId).executeTakeFirstOrThrow()

  it('gives a place to put it whose name says purpose and Shanghai day and nothing about the person', async () => {
    const { fileId, ticket } = await world.as(someone).account.file.begin(photo)

    expect(ticket.url).toBe(`https://files.test/evidence/2026/06/02/${fileId}.png`)
    expect(await refOf(fileId)).toMatchObject({ status: 'pending', owner_id: someone.personId })
  })

  it('makes it usable when it has really arrived, with its true size', async () => {
    const { fileId } = await world.as(someone).account.file.begin(photo)
    const { ref } = await refOf(fileId)
    world.files.uploaded.set(ref, { byteSize: 1999, head: PNG })

    await world.as(someone).account.file.finish({ fileId })

    expect(await refOf(fileId)).toMatchObject({ status: 'ready', byte_size: 1999 })
    expect(await world.as(someone).account.file.finish({ fileId })).toEqual({ fileId })
  })

  it('keeps a photo without the place where it was taken', async () => {
    const { fileId } = await world.as(someone).account.file.begin({
      ...photo,
      contentType: 'image/jpeg',
    })
    const { ref } = await refOf(fileId)
    const remark = [0xff, 0xfe, 0, 8, 0x4e, 0x33, 0x32, 0x2e, 0x30, 0x31]
    const picture = [0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]
    const bytes = Uint8Array.from([0xff, 0xd8, ...remark, ...picture])
    world.files.uploaded.set(ref, { byteSize: bytes.length, head: bytes.slice(0, 16), bytes })

    await world.as(someone).account.file.finish({ fileId })

    const kept = await refOf(fileId)
    expect(kept).toMatchObject({ status: 'ready', byte_size: 10 })
    expect(kept.ref).not.toBe(ref)
    expect([...(world.files.uploaded.get(kept.ref)?.bytes ?? [])]).toEqual([0xff, 0xd8, ...picture])
  })

  it.each([
    ['NOT_UPLOADED', null],
    ['EMPTY', { byteSize: 0, head: PNG }],
    ['TOO_LARGE', { byteSize: 10_000_001, head: PNG }],
    ['WRONG_KIND', { byteSize: 10, head: new TextEncoder().encode('<html>') }],
  ] as const)('refuses with %s and leaves it unusable', async (code, stored) => {
    const { fileId } = await world.as(someone).account.file.begin(photo)
    const { ref } = await refOf(fileId)
    if (stored) world.files.uploaded.set(ref, stored)

    const attempt = world.as(someone).account.file.finish({ fileId })

    await expect(attempt).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(await refOf(fileId)).toMatchObject({ status: 'pending' })
  })

  it('does not know the file of somebody else, nor one taken down', async () => {
    const { fileId } = await world.as(someone).account.file.begin(photo)
    const removed = await givenFile(world, someone, 'evidence', { status: 'removed' })
    const stranger = await givenActor(world)

    await expect(world.as(stranger).account.file.finish({ fileId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(world.as(someone).account.file.finish({ fileId: removed })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('refuses a picture where an outline belongs', async () => {
    await expect(
      world.as(someone).account.file.begin({ ...photo, purpose: 'outline' }),
    ).rejects.toMatchObject({ code: 'NOT_FOR_THIS' })
  })

  it('takes a voice for a handout and for nothing else, and no film that begins like one', async () => {
    const { file } = world.as(someone).account
    const voice = { contentType: 'audio/mp4', byteSize: 60 } as const
    for (const purpose of ['evidence', 'outline', 'articlePhoto', 'signature'] as const) {
      await expect(file.begin({ ...voice, purpose })).rejects.toMatchObject({
        code: 'NOT_FOR_THIS',
      })
    }
    const finish = async (track: string) => {
      const { fileId } = await file.begin({ ...voice, purpose: 'handout' })
      const { ref } = await refOf(fileId)
      const words = `\0\0\0\x18ftypmp42\0\0\0\0hh\0\0\0!hdlr\0\0\0\0\0\0\0\0${track}`
      const bytes = Uint8Array.from(words, (letter) => letter.charCodeAt(0))
      world.files.uploaded.set(ref, { byteSize: bytes.length, head: bytes.slice(0, 16), bytes })
      return file.finish({ fileId })
    }
    await expect(finish('soun')).resolves.toMatchObject({ fileId: expect.any(String) })
    await expect(finish('vide')).rejects.toMatchObject({ code: 'WRONG_KIND' })
  })

  it('wants to know the kind and the size first, and says so in Chinese', async () => {
    const { file } = world.as(someone).account

    await expect(
      file.begin({ ...photo, contentType: 'image/gif' as 'image/png' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(file.begin({ ...photo, byteSize: 10_000_001 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

const box = (brand: string) => [0, 0, 0, 0x1c, ...new TextEncoder().encode(`ftyp${brand}`)]

describe('judging what was uploaded', () => {
  it.each([
    ['image/png', PNG, null],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0], null],
    ['application/pdf', [...new TextEncoder().encode('%PDF-1.7')], null],
    ['image/jpeg', PNG, 'WRONG_KIND'],
    ['application/pdf', [], 'WRONG_KIND'],
    ['audio/mpeg', [0x49, 0x44, 0x33, 4], null],
    ['audio/mpeg', [0xff, 0xfb, 0x90, 0x64], null],
    ['audio/mpeg', [0xff, 0xf1, 0x50, 0x80], 'WRONG_KIND'],
    ['audio/mp4', box('M4A '), null],
    ['audio/mp4', box('mp42'), null],
    ['audio/mp4', box('heic'), 'WRONG_KIND'],
    ['audio/mp4', box('M4A ').slice(0, 8), 'WRONG_KIND'],
  ] as const)('%s beginning with %p is %p', (contentType, head, refusal) => {
    expect(refusalToFinish(contentType, { byteSize: 10, head })).toBe(refusal)
  })

  const ZIP = [0x50, 0x4b, 0x03, 0x04]
  it.each([
    [PNG, '名册.xlsx', 'image/png'],
    [ZIP, '提纲.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [ZIP, '名册.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [[0xd0, 0xcf, 0x11, 0xe0], '老式.doc', null],
    [box('isom'), '录音 12.m4a', 'audio/mp4'],
    [[0x49, 0x44, 0x33, 3], '讲座.mp3', 'audio/mpeg'],
  ] as const)('%p called %s is %s', (head, name, kind) => {
    expect(kindOf(head, name)).toBe(kind)
  })

  it('takes a Word or a PDF for an outline and nothing else', () => {
    expect(refusalToBegin('outline', 'application/pdf')).toBeNull()
    expect(refusalToBegin('outline', 'image/png')).toBe('NOT_FOR_THIS')
    expect(refusalToBegin('registerSheet', 'application/pdf')).toBe('NOT_FOR_THIS')
    expect(refusalToBegin('evidence', 'image/png')).toBeNull()
  })

  it('takes a size nobody can tell for no file', () => {
    expect(refusalToFinish('image/png', { byteSize: Number.NaN, head: PNG })).toBe('EMPTY')
  })
})

describe('attaching files to a form', () => {
  let world: World
  let someone: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    someone = await givenActor(world)
  })

  it("takes one's own finished files, each named once or twice", async () => {
    const fileId = await givenFile(world, someone, 'evidence')

    await expect(useFiles(world.db, someone, [fileId, fileId], 'evidence')).resolves.toBeUndefined()
    await expect(useFiles(world.db, someone, [], 'evidence')).resolves.toBeUndefined()
  })

  it.each([
    ["somebody else's", async () => givenFile(world, await givenActor(world), 'evidence')],
    ['an unfinished', () => givenFile(world, someone, 'evidence', { status: 'pending' })],
    ['a removed', () => givenFile(world, someone, 'evidence', { status: 'removed' })],
    ['a wrong purpose’s', () => givenFile(world, someone, 'signature')],
    ['a never begun', async () => randomUUID() as Awaited<ReturnType<typeof givenFile>>],
  ])('refuses %s file beside good ones', async (_, bad) => {
    const good = await givenFile(world, someone, 'evidence')

    await expect(
      useFiles(world.db, someone, [good, await bad()], 'evidence'),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', message: '文件还没传好，请重新选一次' })
  })

  it('signs an address for five minutes at most, and none for what is not there', async () => {
    const ready = await givenFile(world, someone, 'evidence')
    const pending = await givenFile(world, someone, 'evidence', { status: 'pending' })

    expect(await signedUrlOf(world.db, world.files, ready, 86_400)).toMatch(/\?ttl=300$/)
    expect(await signedUrlOf(world.db, world.files, ready, 60)).toMatch(/\?ttl=60$/)
    expect(await signedUrlOf(world.db, world.files, pending)).toBeNull()
  })
})
