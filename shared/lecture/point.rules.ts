import { localDateOf } from '@shared/kernel/local-date'
import type { Point, Road } from './point.model'

const EARTH_KM = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres as the crow flies. */
export function kmBetween(a: Point, b: Point): number {
  const [south, north] = [radians(a.latitude), radians(b.latitude)]
  const half =
    Math.sin((north - south) / 2) ** 2 +
    Math.cos(south) * Math.cos(north) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half))
}

export type Spot = { place: string; point: Point }

/** A talk the lecturer gives or gave, at a place on the map. */
export type TalkSpot = Spot & { startsAt: string }

/**
 * The road to a talk (domain L-06): from the talk before it on the same day, else from the lecturer's
 * committee, else from the last talk given. What is not on the map stays unknown.
 */
export function roadTo(
  talk: { startsAt: string; point: Point | null },
  committee: Spot | null,
  talks: readonly TalkSpot[],
): Road | null {
  const { point, startsAt } = talk
  if (point === null) return null
  const before = talks
    .filter((other) => Date.parse(other.startsAt) < Date.parse(startsAt))
    .sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))[0]
  const road = (from: Road['from'], spot: Spot): Road => ({
    km: Math.round(kmBetween(spot.point, point) * 10) / 10,
    from,
    place: spot.place,
  })
  if (before && localDateOf(before.startsAt) === localDateOf(startsAt)) {
    return road('talkBefore', before)
  }
  if (committee) return road('committee', committee)
  return before ? road('lastTalk', before) : null
}

const PAIR = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/

/** 「32.015, 120.268」 as a map shows it; `null` for anything else. */
export function readPoint(text: string): Point | null {
  const [, latitude, longitude] = PAIR.exec(text) ?? []
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null
}
