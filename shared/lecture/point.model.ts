import * as z from 'zod'

/** A place on the map, as WeChat's map gives it (GCJ-02). */
export const Point = z.strictObject({
  latitude: z
    .number('请填写纬度')
    .min(3, '纬度在 3 到 54 之间，请再看看')
    .max(54, '纬度在 3 到 54 之间，请再看看'),
  longitude: z
    .number('请填写经度')
    .min(73, '经度在 73 到 136 之间，请再看看')
    .max(136, '经度在 73 到 136 之间，请再看看'),
})
export type Point = z.infer<typeof Point>

/** The way to a talk in a straight line, and from where it is measured. */
export const Road = z.object({
  km: z.number(),
  /** The talk of the same day before it, the lecturer's committee, or the last talk given. */
  from: z.enum(['talkBefore', 'committee', 'lastTalk']),
  place: z.string(),
})
export type Road = z.infer<typeof Road>
