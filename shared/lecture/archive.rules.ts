import type { TalkPhoto } from './archive.model'

export type PhotoRefusal = 'GUARDIANS_NOT_ASKED'

/** A face of a child is kept only with its guardian's word (§B.8). */
export const refusalToKeepPhotos = (
  photos: readonly Pick<TalkPhoto, 'showsMinors' | 'guardiansAgreed'>[],
): PhotoRefusal | null =>
  photos.some((photo) => photo.showsMinors && !photo.guardiansAgreed) ? 'GUARDIANS_NOT_ASKED' : null
