import type { PhotoRefusal } from './archive.rules'

export const photoRefusalMessages: Record<PhotoRefusal, string> = {
  GUARDIANS_NOT_ASKED: '有孩子的照片，须先征得监护人同意；没有征得同意，请拿掉或换一张',
}
