import * as z from 'zod'
import { query, reads } from '@shared/kernel/procedure'
import { Look } from './look.model'

export const look = {
  /** Who looked at what is mine, newest first: the latest two hundred. */
  listMine: reads('signedIn').input(query({})).output(z.array(Look)),
}
